using Spectre.Console;

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
                    page.Item(Safe.Markup(item.Text));
                    break;
                case SheetText { Kind: TextKind.Heading } heading:
                    if (previous is not SheetTable) page.Line();
                    page.Heading(heading.Text);
                    break;
                case SheetText text:
                    page.Markup(text.Kind == TextKind.Strong ? $"[bold green]{Safe.Markup(text.Text)}[/]" : Safe.Markup(text.Text));
                    break;
                case SheetTable table:
                    page.Add(Draw(table));
                    break;
            }

            previous = part;
        }

        return page.Bytes();
    }

    private static Table Draw(SheetTable sheet)
    {
        var table = Page.Table();
        var columns = sheet.Columns.Select(static (column, at) => (Column: column, At: at)).Where(static x => !x.Column.Hidden).ToList();
        foreach (var (column, _) in columns)
        {
            table.AddColumn(new TableColumn(new Markup($"[bold]{Safe.Markup(column.Header)}[/]"))
            {
                Alignment = column.Right ? Justify.Right : Justify.Left,
                NoWrap = column.KeepWhole || column.Right,
                Padding = new Padding(0, 0, column.Tight ? 1 : 2, 0),
            });
        }

        foreach (var (cells, emphasis) in sheet.Rows)
        {
            string style = emphasis switch { Emphasis.Strong => "bold", Emphasis.Best => "bold green", Emphasis.Faint => "grey", _ => "default" };
            table.AddRow([.. columns.Select(x => new Markup($"[{(x.Column.Bar && emphasis == Emphasis.None ? "blue" : style)}]{Keep(cells[x.At].Text)}[/]"))]);
        }

        return table;
    }

    /// <summary>An indent survives as blanks that do not break.</summary>
    private static string Keep(string text)
    {
        int indent = text.Length - text.TrimStart(' ').Length;
        return new string('\u00A0', indent) + Safe.Markup(text[indent..]);
    }
}
