using Spectre.Console;
using Spectre.Console.Rendering;

namespace LocationScore.Cli.Output;

/// <summary>Writes a report for a terminal.</summary>
internal static class SheetTerminal
{
    internal static byte[] Write(Sheet sheet, int width, bool colour)
    {
        var page = new Page(width, colour);
        page.Heading(sheet.Title);
        SheetPart? previous = null;
        foreach (var part in sheet.Parts)
        {
            switch (part)
            {
                case SheetText { Kind: TextKind.Item } item:
                    if (item.Label is null) page.Item(Safe.Markup(item.Text));
                    else page.Item(item.Label, Safe.Markup(item.Text), LabelWidth(sheet, item));
                    break;
                case SheetText { Kind: TextKind.Heading } heading:
                    if (previous is not SheetTable) page.Line();
                    page.Heading(heading.Text);
                    break;
                case SheetText text:
                    page.Markup(text.Kind == TextKind.Strong ? $"[bold green]{Safe.Markup(text.Text)}[/]" : Safe.Markup(text.Text));
                    break;
                case SheetTable table:
                    foreach (var columns in Blocks(table, width)) page.Add(Draw(table, columns));
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

        int Cells((SheetColumn Column, int At) x) => Math.Max(Safe.Line(x.Column.Header).GetCellWidth(), sheet.Rows.Max(row => Safe.Line(row.Cells[x.At].Text).GetCellWidth())) + (x.Column.Tight ? 1 : 2);
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

    private static Table Draw(SheetTable sheet, List<(SheetColumn Column, int At)> columns)
    {
        var table = Page.Table();
        foreach (var (column, _) in columns)
        {
            table.AddColumn(new TableColumn(new Markup($"[bold]{Safe.Markup(column.Header)}[/]"))
            {
                Alignment = column.Right ? Justify.Right : Justify.Left,
                NoWrap = column.KeepWhole || column.Right,
                Padding = new Padding(0, 0, column.Tight ? 0 : 1, 0),
            });
        }

        foreach (var (cells, emphasis) in sheet.Rows)
        {
            string style = emphasis switch { Emphasis.Strong or Emphasis.Heading => "bold", Emphasis.Best => "bold green", Emphasis.Faint => "grey", _ => "default" };
            table.AddRow(columns.Select(x => Cell(cells[x.At].Text, style)));
        }

        return table;
    }

    /// <summary>An indent holds for every line of the cell.</summary>
    private static IRenderable Cell(string text, string style)
    {
        int indent = text.Length - text.TrimStart(' ').Length;
        var markup = new Markup($"[{style}]{Safe.Markup(text[indent..])}[/]");
        return indent == 0 ? markup : new Padder(markup, new Padding(indent, 0, 0, 0));
    }

    /// <summary>The labels of one list are as wide as the widest of them, up to a limit.</summary>
    private static int LabelWidth(Sheet sheet, SheetText item)
    {
        int at = sheet.Parts.IndexOf(item), first = at, last = at;
        while (first > 0 && sheet.Parts[first - 1] is SheetText { Kind: TextKind.Item }) first--;
        while (last + 1 < sheet.Parts.Count && sheet.Parts[last + 1] is SheetText { Kind: TextKind.Item }) last++;
        return Math.Min(22, sheet.Parts.Skip(first).Take(last - first + 1).OfType<SheetText>().Max(static x => Safe.Line(x.Label).GetCellWidth()));
    }
}
