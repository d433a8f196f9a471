using System.Globalization;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>Reads facts from delimited text in the long or the wide form.</summary>
internal static class TableFacts
{
    /// <summary>The number of the row that looks like the header, when titles stand above it.</summary>
    private static int? LaterHeader(Table table) => table.Rows.Skip(1).Take(10).FirstOrDefault(static row => row.Cells.Any(static cell => Header.Fold(cell.Text.Trim()) == "location"))?.Number;

    /// <summary>Adds what a table says to a draft: long form when it has a column <c>indicator</c> or <c>value</c>, wide form otherwise.</summary>
    internal static void Read(Table table, FactsDraft draft)
    {
        var header = new Header(table);
        if (header.Find("location") is null && LaterHeader(table) is { } later)
        {
            draft.Problems.Add(new Problem(ProblemCodes.BadTable, "", "The header is not in the first row.", NumberText.Quote(string.Join(", ", header.Names.Where(static name => name.Length > 0))), "a header row at the top",
                Repair: $"Remove what stands above row {later.ToString(CultureInfo.InvariantCulture)}.").At(table, header.Row, header.Row.Cells[0], null));
            return;
        }

        if (header.Find("indicator") is not null || header.Find("value") is not null) LongForm.Read(table, draft);
        else WideForm.Read(table, draft);
        if (table.Rows.Length == 1)
            draft.Problems.Add(new Problem(ProblemCodes.Empty, "", "There is a header but no row under it.", "1 row", "at least one row of facts").At(table, header.Row, header.Row.Cells[0], null));
    }
}
