using System.Globalization;
using System.Text;

namespace LocationScore.Numerics;

/// <summary>Numbers on one line for people, in the invariant culture and never long.</summary>
internal static class GridText
{
    private const int MostRows = 5;
    private const int MostColumns = 6;
    private const int MostNumbers = 50;

    /// <summary>The size and the first rows and columns.</summary>
    internal static string Of(int rows, int columns, Func<int, int, double> cell)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{rows} × {columns}");
        for (int i = 0; i < Math.Min(rows, MostRows); i++)
        {
            text.Append(i == 0 ? ":" : ";");
            for (int j = 0; j < Math.Min(columns, MostColumns); j++) text.Append(CultureInfo.InvariantCulture, $" {cell(i, j):G6}");
            if (columns > MostColumns) text.Append(" …");
        }

        return rows > MostRows ? text.Append("; …").ToString() : text.ToString();
    }

    /// <summary>Whole numbers separated by blanks.</summary>
    internal static string Line(IReadOnlyList<int> numbers)
    {
        string line = string.Join(' ', numbers.Take(MostNumbers));
        return numbers.Count > MostNumbers ? string.Create(CultureInfo.InvariantCulture, $"{line} … ({numbers.Count} in all)") : line;
    }
}
