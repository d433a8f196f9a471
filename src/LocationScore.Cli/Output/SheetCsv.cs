using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LocationScore.Cli.Output;

/// <summary>Writes the first table of a report as CSV, numbers in full.</summary>
internal static class SheetCsv
{
    internal static byte[] Write(Sheet sheet)
    {
        var table = sheet.Parts.OfType<SheetTable>().First();
        var text = new StringWriter();
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true))
        {
            var columns = table.Columns.Select(static (column, at) => (Column: column, At: at)).Where(static x => !x.Column.Bar).ToList();
            foreach (var (column, _) in columns) csv.WriteField(Safe.Csv(column.Key));
            csv.NextRecord();
            foreach (var (cells, _) in table.Rows.Where(static row => row.Emphasis != Emphasis.Heading))
            {
                foreach (var (_, at) in columns) csv.WriteField(cells[at].Number is { } number ? Tool.Number(number) : Safe.Csv(cells[at].Text.Trim(' ')));
                csv.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
