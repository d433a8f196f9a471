using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>The rows under the header of a wide table that say more about its columns: <c>[unit]</c>, <c>[year]</c>, <c>[source]</c>,
/// <c>[name]</c> and <c>[topic]</c>.</summary>
/// <param name="view">The cells.</param>
/// <param name="columns">The number of columns.</param>
/// <param name="key">The column of the location, or null.</param>
internal sealed class ColumnRows(RowView view, int columns, int? key)
{
    private static readonly string[] s_known = ["[unit]", "[year]", "[source]", "[name]", "[topic]"];

    private readonly Dictionary<string, string?[]> _texts = new(StringComparer.Ordinal);
    private readonly int[] _years = new int[columns];

    /// <summary>The text of a row about a column, or null.</summary>
    internal string? Text(string what, int column) => _texts.GetValueOrDefault(what)?[column];

    /// <summary>The year of a column; 0 when it is not stated.</summary>
    internal int Year(int column) => _years[column];

    /// <summary>Takes over a row.</summary>
    internal void Add(RowCursor cursor)
    {
        string what = cursor.Text(key!.Value).Trim().ToString().ToLowerInvariant();
        if (!s_known.Contains(what))
        {
            view.Add("unknown row", new(ProblemCodes.UnknownField, "", "The row about the columns is not known.", NumberText.Quote(what),
                string.Join(", ", s_known), NearestName.Of(what, s_known)), key.Value, most: Findings.MostOfAKind);
            return;
        }

        var texts = new string?[columns];
        if (!_texts.TryAdd(what, texts))
        {
            view.Add("row twice", new(ProblemCodes.Duplicate, "", "There are two such rows about the columns.", NumberText.Quote(what),
                "one of each"), key.Value, most: Findings.MostOfAKind);
            return;
        }

        for (int k = 0; k < columns; k++)
        {
            if (k == key) continue;
            if (what == "[year]") _years[k] = view.Year(k);
            else texts[k] = view.Text(k);
        }
    }

    /// <summary>Reports a row that stands under rows of facts, where it would be taken for a location.</summary>
    internal void Misplaced(RowCursor cursor) => view.Add("misplaced row",
        new(ProblemCodes.NotAllowed, "", "A row about the columns stands under rows of facts.", NumberText.Quote(cursor.Kept(key!.Value)),
        "such rows right under the header, before the first location",
        Repair: "Move the row up; a location must not begin with a square bracket."), key!.Value);
}
