using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>
/// Reads facts from a workbook: the sheet <c>facts</c> in either form with the sheets <c>locations</c>, <c>indicators</c> and <c>sources</c> beside it,
/// or, when there is no such sheet, the first visible sheet that has a column <c>location</c>. A hidden sheet is read only by its name.
/// </summary>
internal static class WorkbookFacts
{
    private static readonly string[] s_details = ["locations", "indicators", "sources"];

    internal static void Read(string file, ReadOnlyMemory<byte> bytes, FactsDraft draft)
    {
        var tables = XlsxTables.Read(file, bytes.ToArray(), draft.Problems);
        if (tables.IsEmpty) return;
        var facts = tables.FirstOrDefault(static table => Is(table, "facts"));
        if (facts is not null)
        {
            foreach (var table in tables.Where(static table => s_details.Any(name => Is(table, name)))) DetailSheets.Read(table, draft);
        }

        facts ??= tables.FirstOrDefault(static table => !table.Hidden && !table.Rows.IsEmpty && new Header(table).Find("location") is not null) ?? tables.FirstOrDefault(static table => !table.Hidden) ?? tables[0];
        if (facts.Rows.IsEmpty)
        {
            draft.Problems.Add(new(ProblemCodes.Empty, $"sheet {facts.Sheet}", "The sheet is empty.", "nothing", "a header row and rows of facts",
                Repair: tables.Length > 1 ? "Name the sheet that holds the facts 'facts', or move it to the front." : null, File: file));
            return;
        }

        TableFacts.Read(facts, draft);
    }

    private static bool Is(Table table, string name) => string.Equals(table.Sheet, name, StringComparison.OrdinalIgnoreCase);
}
