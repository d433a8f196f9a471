using System.Text;

namespace LocationScore.Reporting;

/// <summary>Writes a report as Markdown (GitHub flavour).</summary>
internal static class SheetMarkdown
{
    internal static byte[] Write(Sheet sheet)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Of(sheet.Title)).Append("\n\n");
        for (int k = 0; k < sheet.Parts.Count; k++)
        {
            bool inList = k + 1 < sheet.Parts.Count && sheet.Parts[k + 1] is SheetText { Kind: TextKind.Item };
            switch (sheet.Parts[k])
            {
                case SheetText { Kind: TextKind.Heading } heading:
                    text.Append("## ").Append(MarkdownText.Of(heading.Text)).Append("\n\n");
                    break;
                case SheetText { Kind: TextKind.Item } item:
                    text.Append("- ").Append(item.Label is null ? "" : $"**{MarkdownText.Of(item.Label)}** ").Append(MarkdownText.Of(item.Text)).Append(inList ? "\n" : "\n\n");
                    break;
                case SheetText { Kind: TextKind.Strong } strong:
                    text.Append("**").Append(MarkdownText.Of(strong.Text)).Append("**\n\n");
                    break;
                case SheetText paragraph:
                    text.Append(MarkdownText.Of(paragraph.Text)).Append("\n\n");
                    break;
                case SheetTable { ForPeople: true } table:
                    Write(table, text);
                    break;
            }
        }

        while (text.Length > 1 && text[^1] == '\n' && text[^2] == '\n') text.Length--;
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(SheetTable table, StringBuilder text)
    {
        var columns = table.Columns.Select(static (column, at) => (Column: column, At: at)).Where(static x => x.Column is { Hidden: false, Bar: false }).ToList();
        text.Append('|');
        foreach (var (column, _) in columns) text.Append(' ').Append(MarkdownText.Of(column.Header)).Append(" |");
        text.Append("\n|");
        foreach (var (column, _) in columns) text.Append(column.Right ? " ---: |" : " --- |");
        text.Append('\n');
        foreach (var (cells, emphasis) in table.Rows)
        {
            text.Append('|');
            foreach (var (_, at) in columns)
            {
                string cell = MarkdownText.Of(cells[at].Text.Trim());
                text.Append(' ').Append(emphasis is Emphasis.Strong or Emphasis.Best or Emphasis.Heading && cell.Length > 0 ? $"**{cell}**" : cell).Append(" |");
            }

            text.Append('\n');
        }

        text.Append('\n');
    }
}
