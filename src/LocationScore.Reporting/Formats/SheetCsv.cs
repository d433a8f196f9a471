using System.Text;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Writes the first table of a report as CSV, numbers in full.</summary>
internal static class SheetCsv
{
    internal static byte[] Write(Sheet sheet)
    {
        var table = sheet.Parts.OfType<SheetTable>().First();
        var text = new StringBuilder();
        var columns = table.Columns.Select(static (column, at) => (Column: column, At: at)).Where(static x => !x.Column.Bar).ToList();
        text.AppendJoin(',', columns.Select(static x => Field(SafeText.Csv(x.Column.Key)))).Append('\n');
        foreach (var (cells, _) in table.Rows.Where(static row => row.Emphasis != Emphasis.Heading))
            text.AppendJoin(',', columns.Select(x => cells[x.At].Number is { } number ? Figures.Full(number) : Field(SafeText.Csv(cells[x.At].Text.Trim(' '))))).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A text in quotes where it needs them.</summary>
    private static string Field(string text) =>
        text.Length > 0 && (text.AsSpan().ContainsAny(",\"\r\n") || text[0] == ' ' || text[^1] == ' ') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
