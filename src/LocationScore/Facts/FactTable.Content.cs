using System.Globalization;
using System.Text;
using LocationScore.Numerics;

namespace LocationScore;

/// <content>Equality, hash and text.</content>
public sealed partial class FactTable : IEquatable<FactTable>
{
    private const int ShownLocations = 5;
    private const int ShownIndicators = 5;
    private const int LongestName = 24;

    /// <summary>Tells whether both hold the same locations, indicators, sources and facts, in the same order and with the same
    /// alternatives.</summary>
    /// <param name="other">The other table.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(FactTable? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || !Locations.SequenceEqual(other.Locations) || !Indicators.SequenceEqual(other.Indicators)
            || !Sources.SequenceEqual(other.Sources)) return false;
        for (int j = 0; j < _columns.Length; j++)
        {
            if (_columns[j].SameNumbers(other._columns[j]) is { } same)
            {
                if (!same) return false;
                continue;
            }

            for (int i = 0; i < Locations.Length; i++)
            {
                if (!Equals(FactAt(i, j), other.FactAt(i, j))) return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactTable);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(ContentHash.Of(Locations.AsSpan()));
        hash.Add(ContentHash.Of(Indicators.AsSpan()));
        foreach (var column in _columns) hash.Add(ContentHash.Of<double>(column.Values));
        return hash.ToHashCode();
    }

    /// <summary>Returns the size and a small grid of the first locations and indicators, in the invariant culture; an absent value is a
    /// dash.</summary>
    /// <returns>A few lines; the first is, for example, <c>16 locations × 42 indicators, 530 facts</c>.</returns>
    public override string ToString()
    {
        int rows = Math.Min(Locations.Length, ShownLocations), columns = Math.Min(Indicators.Length, ShownIndicators);
        var cells = new string[rows + 1, columns + 1];
        cells[0, 0] = "";
        for (int j = 0; j < columns; j++) cells[0, j + 1] = $"{Short(Indicators[j].Id)} ({Short(Indicators[j].Unit)})";
        for (int i = 0; i < rows; i++)
        {
            cells[i + 1, 0] = Short(Locations[i].Id);
            for (int j = 0; j < columns; j++) cells[i + 1, j + 1] = _columns[j].IsPresent(i)
                ? _columns[j].Values[i].ToString("G6", CultureInfo.InvariantCulture) : "-";
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{Count(Locations.Length, "location")} × {Count(Indicators.Length, "indicator")}, {Count(FactCount, "fact")}");
        AppendGrid(text, cells);
        if (Locations.Length > rows || Indicators.Length > columns) text.Append("\n…");
        return text.ToString();
    }

    private static void AppendGrid(StringBuilder text, string[,] cells)
    {
        for (int i = 0; i < cells.GetLength(0); i++)
        {
            text.Append('\n');
            for (int j = 0; j < cells.GetLength(1); j++)
            {
                int width = Enumerable.Range(0, cells.GetLength(0)).Max(row => cells[row, j].Length);
                text.Append(j == 0 ? cells[i, j].PadRight(width) : "  " + cells[i, j].PadLeft(width));
            }
        }
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
