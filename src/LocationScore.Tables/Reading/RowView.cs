using System.Globalization;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>Reads the cells of the row that a cursor stands at; every problem is placed at its cell.</summary>
/// <param name="source">The table.</param>
/// <param name="header">Its header.</param>
/// <param name="cursor">The cursor.</param>
/// <param name="draft">Where problems and notices go.</param>
internal sealed partial class RowView(RowSource source, Header header, RowCursor cursor, FactsDraft draft)
{
    private static readonly string[] s_qualities = ["unstated", "official", "derived", "press", "estimate"];

    /// <summary>Gets whether a cell of the table has thousands or decimals written with the other sign, so that points in the others may be
    /// either.</summary>
    internal bool PointsAreAmbiguous { get; private set; }

    /// <summary>Reports a row that has not one cell per column.</summary>
    internal bool HasShape()
    {
        if (cursor.IsBroken) return false;
        if (cursor.Count == header.Names.Length) return true;
        bool few = cursor.Count < header.Names.Length;
        Add(few ? "few fields" : "many fields", new(ProblemCodes.WrongLength, "",
            few ? "The row has fewer fields than the header." : "The row has more fields than the header.",
            string.Create(CultureInfo.InvariantCulture, $"{cursor.Count} fields"),
            string.Create(CultureInfo.InvariantCulture, $"{header.Names.Length} fields"),
            Repair: few ? "Add the missing separators; leave a field empty when there is nothing to say."
                : "Put texts that contain the separator in quotes; write numbers without separators."),
            Math.Min(cursor.Count, header.Names.Length + 1) - 1, named: false);
        return false;
    }

    /// <summary>The text of a column without blanks around it, or empty when it is empty or there is no such column.</summary>
    internal ReadOnlySpan<char> Span(int? column)
    {
        if (column is not { } at || cursor.IsEmpty(at) || IsMerged(at)) return [];
        if (cursor.Kind(at) is CellKind.Error)
        {
            Add($"error {at}", new(ProblemCodes.WrongType, "", "The cell holds an error.", cursor.Kept(at), "text",
                Repair: "Repair the formula."), at);
            return [];
        }

        var text = cursor.Text(at).Trim();
        return text is ['\'', ..] ? SafeText.WithoutGuard(text.ToString()) : text;
    }

    /// <summary>The text of a column as it is, or null when it is empty.</summary>
    internal string? Verbatim(int? column) => column is { } at && Span(at).Length > 0 ? SafeText.WithoutGuard(cursor.Kept(at)) : null;

    internal string? Text(int? column) => Span(column) is { Length: > 0 } text ? text.ToString() : null;

    internal bool IsEmpty(int at) => cursor.IsEmpty(at);

    /// <summary>Whether a cell says that its value is not known: it is empty, or holds a mark that the caller named.</summary>
    internal bool IsMissing(int at)
    {
        if (cursor.IsEmpty(at)) return true;
        if (draft.Rules.Missing.Count == 0 || cursor.Kind(at) is not (CellKind.Text or CellKind.Error)) return false;
        string text = cursor.Text(at).Trim().ToString();
        if (!draft.Rules.Missing.Contains(text)) return false;
        draft.Count(TableNoticeCode.MissingMark, source.File, $"'{text}' was read as a value that is not known");
        return true;
    }

    /// <summary>Reads a plain number without looking at anything else.</summary>
    internal bool TryNumber(int at, out double value) => cursor.TryNumber(at, draft.Rules.Point, out value);

    /// <summary>A whole number, or null when the cell is empty or has a problem.</summary>
    internal int? Whole(int? column, string allowed)
    {
        if (column is not { } at || at >= cursor.Count || cursor.IsEmpty(at) || IsMerged(at)) return null;
        if (cursor.Kind(at) is CellKind.Text or CellKind.Number
            && int.TryParse(cursor.Text(at).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int whole)) return whole;
        Add($"whole {at}", new(ProblemCodes.WrongType, "", $"This is not {allowed}.", NumberText.Quote(cursor.Kept(at)), allowed,
            Repair: cursor.Kind(at) is CellKind.Date
                ? "Write the year alone, as a number." : "Write one whole number; explain anything else in the note."), at);
        return null;
    }

    /// <summary>The year of a column, 1 to 9999; 0 when none is stated or it has a problem.</summary>
    internal int Year(int? column)
    {
        if (Whole(column, "a year such as 2011") is not { } year) return 0;
        if (year is >= 1 and <= 9999) return year;
        Add($"year {column}", new(ProblemCodes.OutOfRange, "", "The year is out of range.",
            year.ToString(CultureInfo.InvariantCulture), "1..9999"), column!.Value);
        return 0;
    }

    internal FactQuality Quality(int? column)
    {
        var text = Span(column);
        if (text.Length == 0) return FactQuality.Unstated;
        for (int k = 0; k < s_qualities.Length; k++)
        {
            if (text.Equals(s_qualities[k], StringComparison.OrdinalIgnoreCase)) return (FactQuality)k;
        }

        string found = text.ToString();
        Add("quality", new(ProblemCodes.NotAllowed, "", "The quality is not known.", NumberText.Quote(found),
            string.Join(", ", s_qualities), NearestName.Of(found, s_qualities)), column!.Value, most: Findings.MostOfAKind);
        return FactQuality.Unstated;
    }

    /// <summary>Whether the cell of a column is merged with another, which was reported when it was read.</summary>
    internal bool IsMergedAt(int? column) => column is { } at && cursor.Kind(at) == CellKind.Merged;

    internal void Missing(string column, string message) =>
        Add($"{column} {message}", new(ProblemCodes.Missing, "", message, "an empty cell", Repair: $"Fill in the column '{column}'."),
            header.Find(column) ?? 0, named: true, column);

    /// <summary>Adds a problem at a cell of this row.</summary>
    internal void Add(string key, Problem problem, int at, bool named = true, string? column = null, int most = 1) =>
        draft.Findings.Add($"{source.Sheet}\n{key}", source.At(problem, cursor.Number,
            at < cursor.Count && at >= 0 ? cursor.Place(at) : (cursor.Count > 0 ? cursor.Place(0).Line : cursor.Number, 1),
            column ?? (named && at < header.Names.Length ? header.Names[at] : null)), most);

    /// <summary>Reports a cell that is merged with another: nobody can tell whether it holds the same or nothing.</summary>
    private bool IsMerged(int at)
    {
        if (cursor.Kind(at) != CellKind.Merged) return false;
        Add($"merged {at}", new(ProblemCodes.BadTable, "", "The cell is merged with another one, so it is not clear what it holds.",
            "part of a merged cell", "a cell of its own",
            Repair: "Unmerge the cells and write into each what it holds, or nothing."), at);
        return true;
    }
}
