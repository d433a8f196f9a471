using System.Text;

namespace LocationScore.Reporting;

/// <summary>Writes a report as Markdown (GitHub flavour).</summary>
internal sealed class MarkdownFormat : ReportFormat
{
    internal MarkdownFormat()
        : base("markdown", "text/markdown; charset=utf-8", [".md", ".markdown"])
    {
    }

    public override bool IsText => true;

    internal override void WriteCore(Report report, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true) { NewLine = "\n" };
        writer.Write($"# {MarkdownText.Of(report.Title)}\n");
        ReportPart? before = null;
        foreach (var part in report.Parts.Where(static part => part is not ReportTable { ForPeople: false }))
        {
            // Items of one list stand together; all else is apart.
            if (!(before is ReportText { Kind: ReportTextKind.Item }
                && part is ReportText { Kind: ReportTextKind.Item })) writer.Write('\n');
            if (part is ReportText text) writer.Write($"{Line(text)}\n");
            else Table((ReportTable)part, writer);
            before = part;
        }
    }

    private static string Line(ReportText part)
    {
        string text = MarkdownText.Of(part.Text);
        return part.Kind switch
        {
            ReportTextKind.Heading => $"## {text}",
            ReportTextKind.Strong => $"**{text}**",
            ReportTextKind.Item => $"- {(part.Label is null ? "" : $"**{MarkdownText.Of(part.Label)}** ")}{text}",
            _ => text,
        };
    }

    private static void Table(ReportTable table, StreamWriter writer)
    {
        int[] shown = [.. Enumerable.Range(0, table.Columns.Length).Where(k => !table.Columns[k].Hidden)];
        writer.Write($"|{string.Concat(shown.Select(k => $" {MarkdownText.Of(table.Columns[k].Header)} |"))}\n");
        writer.Write($"|{string.Concat(shown.Select(k => table.Columns[k].Right ? " ---: |" : " --- |"))}\n");
        for (int row = 0; row < table.RowCount; row++)
        {
            bool strong = table.EmphasisOf(row) is Emphasis.Strong or Emphasis.Best or Emphasis.Heading;
            writer.Write('|');
            foreach (int k in shown)
            {
                string cell = MarkdownText.Of(table[row, k].Text.Trim());
                writer.Write(strong && cell.Length > 0 ? $" **{cell}** |" : $" {cell} |");
            }

            writer.Write('\n');
        }
    }
}
