using System.Globalization;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>Reads the cells of one row by the names of their columns; every problem is placed at its cell.</summary>
/// <param name="table">The table.</param>
/// <param name="header">Its header.</param>
/// <param name="row">The row.</param>
/// <param name="problems">Where problems go.</param>
internal readonly struct FactRow(Table table, Header header, TableRow row, List<Problem> problems)
{
    private static readonly string[] s_qualities = ["unstated", "official", "derived", "press", "estimate"];

    /// <summary>Reports a row that has not one cell per column.</summary>
    internal static bool HasShape(Table table, Header header, TableRow row, List<Problem> problems)
    {
        if (row.Cells.Length == header.Names.Length) return true;
        bool few = row.Cells.Length < header.Names.Length;
        problems.Add(new Problem(ProblemCodes.WrongLength, "", few ? "The row has fewer fields than the header." : "The row has more fields than the header.",
            string.Create(CultureInfo.InvariantCulture, $"{row.Cells.Length} fields"), string.Create(CultureInfo.InvariantCulture, $"{header.Names.Length} fields"),
            Repair: few ? "Add the missing separators; leave a field empty when there is nothing to say." : "Put texts that contain the separator in quotes; write numbers without separators.")
            .At(table, row, row.Cells[Math.Min(row.Cells.Length, header.Names.Length + 1) - 1], null));
        return false;
    }

    internal Origin Origin => new RowOrigin(table, row, header);

    /// <summary>The trimmed text of a column, or null when it is empty or there is no such column.</summary>
    internal string? Text(string column)
    {
        if (header.Find(column) is not { } at || row.Cells[at].IsEmpty) return null;
        var cell = row.Cells[at];
        if (IsMerged(at)) return null;
        if (cell.Kind is CellKind.Error)
        {
            Add(new(ProblemCodes.WrongType, "", "The cell holds an error.", cell.Text, "text", Repair: "Repair the formula."), at);
            return null;
        }

        return SafeText.WithoutGuard(cell.Text.Trim());
    }

    /// <summary>The text of a column as it is, or null when it is empty.</summary>
    internal string? Verbatim(string column) => header.Find(column) is { } at && !row.Cells[at].IsEmpty && Text(column) is not null ? SafeText.WithoutGuard(row.Cells[at].Text) : null;

    /// <summary>A number, or null when the cell is empty or has a problem.</summary>
    internal double? Number(int at)
    {
        var cell = row.Cells[at];
        if (cell.IsEmpty || IsMerged(at)) return null;
        switch (cell.Kind)
        {
            case CellKind.Number when double.IsFinite(cell.Number):
                return cell.Number;
            case CellKind.Percentage:
                Add(new(ProblemCodes.WrongType, "", "The cell is shown as a percentage, so what is seen is not what is stored.", $"{cell.Text} stored", NumberText.Allowed,
                    Repair: "Format the cell as a number and give the unit (% or share)."), at);
                return null;
            case CellKind.Date:
                Add(new(ProblemCodes.WrongType, "", "The cell holds a date.", cell.Text, NumberText.Allowed, Repair: "Format the cell as a number."), at);
                return null;
            case CellKind.Boolean:
                Add(new(ProblemCodes.WrongType, "", "The cell holds true or false.", cell.Text, "a number", Repair: $"Write {(cell.Text == "TRUE" ? 1 : 0)} and give the unit as 0/1."), at);
                return null;
            case CellKind.Error:
                Add(new(ProblemCodes.WrongType, "", "The cell holds an error.", cell.Text, "a number or an empty cell", Repair: "Repair the formula, or empty the cell when the value is not known."), at);
                return null;
            default:
                double? value = NumberText.Parse(SafeText.WithoutGuard(cell.Text.Trim()), out var problem);
                if (problem is not null) Add(problem, at);
                return value;
        }
    }

    internal bool IsEmpty(int at) => row.Cells[at].IsEmpty;

    internal int? Year() => header.Find("year") is { } at ? Whole(at, "a year such as 2011") : null;

    /// <summary>A whole number, or null when the cell is empty or has a problem.</summary>
    internal int? Whole(int at, string allowed)
    {
        var cell = row.Cells[at];
        if (cell.IsEmpty || IsMerged(at)) return null;
        if (cell.Kind is CellKind.Text or CellKind.Number && int.TryParse(cell.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int whole)) return whole;
        Add(new(ProblemCodes.WrongType, "", $"This is not {allowed}.", NumberText.Quote(cell.Text), allowed,
            Repair: cell.Kind is CellKind.Date ? "Write the year alone, as a number." : "Write one whole number; explain anything else in the note."), at);
        return null;
    }

    internal FactQuality Quality()
    {
        string? text = Text("quality");
        if (text is null) return FactQuality.Unstated;
        int known = Array.IndexOf(s_qualities, text.ToLowerInvariant());
        if (known >= 0) return (FactQuality)known;
        Add(new(ProblemCodes.NotAllowed, "", "The quality is not known.", NumberText.Quote(text), string.Join(", ", s_qualities), NearestName.Of(text, s_qualities)), header.Find("quality")!.Value);
        return FactQuality.Unstated;
    }

    /// <summary>Whether the cell of a column is merged with another, which was reported when it was read.</summary>
    internal bool IsMerged(string column) => header.Find(column) is { } at && row.Cells[at].Kind == CellKind.Merged;

    /// <summary>Reports a cell that is merged with another: nobody can tell whether it holds the same or nothing.</summary>
    private bool IsMerged(int at)
    {
        if (row.Cells[at].Kind != CellKind.Merged) return false;
        Add(new(ProblemCodes.BadTable, "", "The cell is merged with another one, so it is not clear what it holds.", "part of a merged cell", "a cell of its own", Repair: "Unmerge the cells and write into each what it holds, or nothing."), at);
        return true;
    }

    internal void Missing(string column, string message) =>
        problems.Add(new Problem(ProblemCodes.Missing, "", message, "an empty cell", Repair: $"Fill in the column '{column}'.")
            .At(table, row, header.Find(column) is { } at ? row.Cells[at] : TableCell.Missing(row.Line), column));

    internal void Add(Problem problem, int at) => problems.Add(problem.At(table, row, row.Cells[at], header.Names[at]));
}
