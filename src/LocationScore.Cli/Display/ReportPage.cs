using LocationScore.Reporting;
using LocationScore.Shared;
using Spectre.Console;

namespace LocationScore.Cli.Display;

/// <summary>Writes a report for a terminal.</summary>
internal static class ReportPage
{
    internal static byte[] Write(Report report, int width, bool colour)
    {
        var page = new Page(width, colour);
        page.Heading(report.Title);
        ReportPart? previous = null;
        for (int at = 0; at < report.Parts.Length; at++)
        {
            var part = report.Parts[at];
            if (part is ReportTable table && table.Columns.All(static column => column.Hidden)) continue;
            switch (part)
            {
                case ReportText { Kind: ReportTextKind.Item } item:
                    if (item.Label is null) page.Item(MarkupText.Of(item.Text));
                    else page.Item(item.Label, MarkupText.Of(item.Text), LabelWidth(report, at));
                    break;
                case ReportText { Kind: ReportTextKind.Heading } heading:
                    if (previous is not ReportTable) page.Line();
                    page.Heading(heading.Text);
                    break;
                case ReportText text:
                    page.Markup(text.Kind == ReportTextKind.Strong ? $"[bold green]{MarkupText.Of(text.Text)}[/]"
                        : MarkupText.Of(text.Text));
                    break;
                case ReportTable shown:
                    foreach (var columns in Blocks(shown, width)) page.Add(Draw(shown, columns, width));
                    break;
            }

            previous = part;
        }

        return page.Bytes();
    }

    /// <summary>A table with many narrow columns that do not fit is drawn in blocks, each with the first column.</summary>
    private static IEnumerable<List<int>> Blocks(ReportTable table, int width)
    {
        List<int> columns = [.. Enumerable.Range(0, table.Columns.Length).Where(k => !table.Columns[k].Hidden)];
        if (!columns.Exists(k => table.Columns[k].Tight))
        {
            yield return columns;
            yield break;
        }

        int first = Cells(columns[0]) + 2, used = first;
        var block = columns.Take(1).ToList();
        foreach (int column in columns.Skip(1))
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

        int Cells(int column)
        {
            int header = SafeText.Line(table.Columns[column].Header).GetCellWidth();
            int widest = Enumerable.Range(0, table.RowCount).Select(row => SafeText.Line(table[row, column].Text).GetCellWidth())
                .Append(header).Max();
            return widest + (table.Columns[column].Tight ? 1 : 2);
        }
    }

    private static Table Draw(ReportTable report, List<int> columns, int width)
    {
        var table = Page.Table();
        List<string[]> texts = [.. Enumerable.Range(0, report.RowCount)
            .Select(row => columns.Select(k => SafeText.Line(report[row, k].Text)).ToArray())];
        int[]? widths = Fitting.Widths([.. columns.Select(k => report.Columns[k])], texts, width);
        for (int k = 0; k < columns.Count; k++)
        {
            var column = report.Columns[columns[k]];
            string header = widths is null ? SafeText.Line(column.Header)
                : string.Join('\n', Fitting.Lines(SafeText.Line(column.Header), widths[k]));
            table.AddColumn(new TableColumn(new Markup($"[bold]{header.EscapeMarkup()}[/]"))
            {
                Alignment = column.Right ? Justify.Right : Justify.Left,
                NoWrap = true,
                Padding = new Padding(0, 0, column.Tight ? 0 : 1, 0),
                Width = widths?[k],
            });
        }

        for (int row = 0; row < texts.Count; row++)
        {
            string style = StyleOf(report.EmphasisOf(row));
            table.AddRow(texts[row].Select((text, k) =>
                new Markup($"[{style}]{(widths is null ? text : string.Join('\n', Fitting.Lines(text, widths[k]))).EscapeMarkup()}[/]")));
        }

        return table;
    }

    private static string StyleOf(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong or Emphasis.Heading => "bold",
        Emphasis.Best => "bold green",
        Emphasis.Faint => "grey",
        _ => "default",
    };

    /// <summary>The labels of one list are as wide as the widest of them, up to a limit.</summary>
    private static int LabelWidth(Report report, int at)
    {
        int first = at, last = at;
        while (first > 0 && report.Parts[first - 1] is ReportText { Kind: ReportTextKind.Item }) first--;
        while (last + 1 < report.Parts.Length && report.Parts[last + 1] is ReportText { Kind: ReportTextKind.Item }) last++;
        return Math.Min(22, report.Parts.Skip(first).Take(last - first + 1).OfType<ReportText>()
            .Max(static x => SafeText.Line(x.Label).GetCellWidth()));
    }
}
