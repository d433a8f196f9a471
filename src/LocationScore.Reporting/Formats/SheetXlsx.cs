using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Writes a report as a workbook: a sheet per table, numbers as numbers, and its texts on a sheet of their own.</summary>
internal static class SheetXlsx
{
    internal static byte[] Write(Sheet sheet)
    {
        using var workbook = new WorkbookWriter();
        foreach (var table in sheet.Parts.OfType<SheetTable>()) Add(workbook, CultureInfo.InvariantCulture.TextInfo.ToTitleCase(table.Name), table);
        workbook.Add("Notes", ["About", "Text"], sheet.Parts.OfType<SheetText>().Where(static text => text.Kind != TextKind.Heading).Select(static text => (IReadOnlyList<SheetCell>)[text.Label, text.Text]).Prepend(["title", sheet.Title]));
        return workbook.Bytes();
    }

    /// <summary>Adds a table with all its columns; a column that people do not see is headed by its key.</summary>
    internal static void Add(WorkbookWriter workbook, string name, SheetTable table)
    {
        var columns = table.Columns.Select(static (column, at) => (Column: column, At: at)).Where(static x => !x.Column.Bar).ToList();
        workbook.Add(name, [.. columns.Select(static x => x.Column.Hidden || x.Column.Header.Length == 0 ? x.Column.Key : x.Column.Header)],
            table.Rows.Where(static row => row.Emphasis != Emphasis.Heading).Select(row => (IReadOnlyList<SheetCell>)[.. columns.Select(x => row.Cells[x.At])]));
    }
}
