using LocationScore.Facts;

namespace LocationScore.Cli.Input;

/// <summary>Reads facts from delimited text in the long or the wide form.</summary>
internal static class CsvFacts
{
    /// <summary>Adds what the file says to a draft.</summary>
    internal static void Read(string file, byte[] bytes, FactsDraft draft)
    {
        var table = DelimitedText.Read(file, bytes, draft.Problems);
        if (table is not null) Read(table, draft);
    }

    /// <summary>Adds what a table says to a draft: long form when it has a column <c>indicator</c> or <c>value</c>, wide form otherwise.</summary>
    internal static void Read(Table table, FactsDraft draft)
    {
        var header = new Header(table);
        if (header.Find("indicator") is not null || header.Find("value") is not null) LongForm.Read(table, draft);
        else WideForm.Read(table, draft);
        if (table.Rows.Length == 1)
            draft.Problems.Add(new Problem(ProblemCodes.Empty, "", "There is a header but no row under it.", "1 row", "at least one row of facts").At(table, header.Row, header.Row.Cells[0], null));
    }
}
