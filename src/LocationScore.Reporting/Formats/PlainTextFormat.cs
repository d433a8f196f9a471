using System.Text;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Writes a report as plain text: tables in columns as wide as their cells, nothing broken over lines.</summary>
internal sealed class PlainTextFormat : ReportFormat
{
    internal PlainTextFormat()
        : base("table", "text/plain; charset=utf-8", [".txt"])
    {
    }

    public override bool IsText => true;

    internal override void WriteCore(Report report, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true) { NewLine = "\n" };
        writer.Write($"{SafeText.Line(report.Title)}\n");
        foreach (var part in report.Parts)
        {
            if (part is ReportText text) writer.Write(Line(text));
            else if (part is ReportTable { ForPeople: true } table) Table(table, writer);
        }
    }

    private static string Line(ReportText part)
    {
        string text = SafeText.Line(part.Text);
        return part.Kind switch
        {
            ReportTextKind.Heading => $"\n{text}\n",
            ReportTextKind.Item => part.Label is null ? $"  {text}\n" : $"  {SafeText.Line(part.Label)}: {text}\n",
            _ => $"{text}\n",
        };
    }

    private static void Table(ReportTable table, StreamWriter writer)
    {
        int[] shown = [.. Enumerable.Range(0, table.Columns.Length).Where(k => !table.Columns[k].Hidden)];
        int[] widths = [.. shown.Select(k => Enumerable.Range(0, table.RowCount).Select(row => TextWidth.Of(Cell(table, row, k)))
            .Append(TextWidth.Of(table.Columns[k].Header)).Max())];
        writer.Write('\n');
        Row([.. shown.Select(k => SafeText.Line(table.Columns[k].Header))]);
        for (int row = 0; row < table.RowCount; row++) Row([.. shown.Select(k => Cell(table, row, k))]);
        writer.Write('\n');

        void Row(string[] cells)
        {
            var line = new StringBuilder();
            for (int c = 0; c < cells.Length; c++)
            {
                string blanks = new(' ', Math.Max(0, widths[c] - TextWidth.Of(cells[c])));
                line.Append(table.Columns[shown[c]].Right ? blanks + cells[c] : cells[c] + blanks).Append("  ");
            }

            writer.Write($"{line.ToString().TrimEnd()}\n");
        }
    }

    private static string Cell(ReportTable table, int row, int column) => SafeText.Line(table[row, column].Text);
}
