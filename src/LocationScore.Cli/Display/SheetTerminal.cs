using LocationScore.Reporting;
using LocationScore.Shared;
using Spectre.Console;

namespace LocationScore.Cli.Display;

/// <summary>Writes a report for a terminal.</summary>
internal static class SheetTerminal
{
    internal static byte[] Write(Sheet sheet, int width, bool colour)
    {
        var page = new Page(width, colour);
        page.Heading(sheet.Title);
        SheetPart? previous = null;
        foreach (var part in sheet.Parts.Where(static part => part is not SheetTable { ForPeople: false }))
        {
            switch (part)
            {
                case SheetText { Kind: TextKind.Item } item:
                    if (item.Label is null) page.Item(MarkupText.Of(item.Text));
                    else page.Item(item.Label, MarkupText.Of(item.Text), LabelWidth(sheet, item));
                    break;
                case SheetText { Kind: TextKind.Heading } heading:
                    if (previous is not SheetTable) page.Line();
                    page.Heading(heading.Text);
                    break;
                case SheetText text:
                    page.Markup(text.Kind == TextKind.Strong ? $"[bold green]{MarkupText.Of(text.Text)}[/]" : MarkupText.Of(text.Text));
                    break;
                case SheetTable table:
                    foreach (var columns in Blocks(table, width)) page.Add(Draw(table, columns, width));
                    break;
            }

            previous = part;
        }

        return page.Bytes();
    }

    /// <summary>A table with many narrow columns that do not fit is drawn in blocks, each with the first column.</summary>
    private static IEnumerable<List<(SheetColumn Column, int At)>> Blocks(SheetTable sheet, int width)
    {
        var columns = sheet.Columns.Select(static (column, at) => (Column: column, At: at)).Where(static x => !x.Column.Hidden).ToList();
        if (!columns.Exists(static x => x.Column.Tight))
        {
            yield return columns;
            yield break;
        }

        int Cells((SheetColumn Column, int At) x) => Math.Max(SafeText.Line(x.Column.Header).GetCellWidth(), sheet.Rows.Max(row => SafeText.Line(row.Cells[x.At].Text).GetCellWidth())) + (x.Column.Tight ? 1 : 2);
        int first = Cells(columns[0]) + 2, used = first;
        var block = columns.Take(1).ToList();
        foreach (var column in columns.Skip(1))
        {
            int next = Cells(column);
            if (used + next > width && block.Count > 1)
            {
                yield return block;
                block = [columns[0]];
                used = first;
            }

            block.Add(column);
            used += next;
        }

        yield return block;
    }

    private static Table Draw(SheetTable sheet, List<(SheetColumn Column, int At)> columns, int width)
    {
        var table = Page.Table();
        List<string[]> texts = [.. sheet.Rows.Select(row => columns.Select(x => SafeText.Line(row.Cells[x.At].Text)).ToArray())];
        int[]? widths = Fitting.Widths([.. columns.Select(static x => x.Column)], texts, width);
        for (int k = 0; k < columns.Count; k++)
        {
            var column = columns[k].Column;
            string header = widths is null ? SafeText.Line(column.Header) : string.Join('\n', Fitting.Lines(SafeText.Line(column.Header), widths[k]));
            table.AddColumn(new TableColumn(new Markup($"[bold]{header.EscapeMarkup()}[/]"))
            {
                Alignment = column.Right ? Justify.Right : Justify.Left,
                NoWrap = true,
                Padding = new Padding(0, 0, column.Tight ? 0 : 1, 0),
                Width = widths?[k],
            });
        }

        for (int r = 0; r < texts.Count; r++)
        {
            string style = sheet.Rows[r].Emphasis switch { Emphasis.Strong or Emphasis.Heading => "bold", Emphasis.Best => "bold green", Emphasis.Faint => "grey", _ => "default" };
            table.AddRow(texts[r].Select((text, k) => new Markup($"[{style}]{(widths is null ? text : string.Join('\n', Fitting.Lines(text, widths[k]))).EscapeMarkup()}[/]")));
        }

        return table;
    }

    /// <summary>The labels of one list are as wide as the widest of them, up to a limit.</summary>
    private static int LabelWidth(Sheet sheet, SheetText item)
    {
        int at = sheet.Parts.IndexOf(item), first = at, last = at;
        while (first > 0 && sheet.Parts[first - 1] is SheetText { Kind: TextKind.Item }) first--;
        while (last + 1 < sheet.Parts.Count && sheet.Parts[last + 1] is SheetText { Kind: TextKind.Item }) last++;
        return Math.Min(22, sheet.Parts.Skip(first).Take(last - first + 1).OfType<SheetText>().Max(static x => SafeText.Line(x.Label).GetCellWidth()));
    }
}
