using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace LocationScore.Cli.Output;

/// <summary>Shows a ranking at a terminal: every city with a bar per factor, who wins and why, what that rests on, and what to mind.</summary>
internal static class RankTable
{
    private const int Gap = 2, Narrowest = 5, Widest = 16, NoticesShown = 3, SourcesShown = 5;

    internal static byte[] Write(RankReport report, int width, bool colour)
    {
        var page = new Page(width, colour);
        var result = report.Result;
        page.Markup($"[bold]{Safe.Markup(report.Title)}[/]  [grey]{Safe.Markup(report.Reading)}[/]");
        Ranking(page, report);
        page.Markup($"[bold green]{report.Verdict.EscapeMarkup()}[/]");
        page.Line();
        if (result.QualityCost is { } map) QualityAndCost(page, map);
        page.Markup($"[bold]Rests on[/] {report.Basis.Sentence().EscapeMarkup()}");
        foreach (var (source, count) in report.Basis.Sources.Take(SourcesShown))
            page.Item($"[grey]{count.ToString(CultureInfo.InvariantCulture),4}[/]  {SourceText.Short(source, page.Width - 9).EscapeMarkup()}");
        if (report.Basis.Sources.Length > SourcesShown) page.Item($"[grey]      and {report.Basis.Sources.Length - SourcesShown} more; 'locationscore explain CITY' names each with its terms of use[/]");
        if (!result.Excluded.IsEmpty)
        {
            page.Line();
            page.Heading("Not scored");
            foreach (var excluded in result.Excluded) page.Item(excluded.Location.Name, Safe.Markup(string.Join(" ", excluded.Reasons)), Math.Min(22, result.Excluded.Max(static x => Safe.Line(x.Location.Name).GetCellWidth())));
        }

        if (!report.Notices.IsEmpty)
        {
            page.Line();
            page.Heading("To mind");
            foreach (var (code, notices) in report.Notices)
            {
                page.Item($"[yellow]{Safe.Markup(code)}[/] [grey]× {notices.Length}[/]");
                foreach (var notice in notices.Take(NoticesShown)) page.Item(Safe.Markup(notice.Message), 4);
                if (notices.Length > NoticesShown) page.Item($"[grey]and {notices.Length - NoticesShown} more[/]", 4);
            }
        }

        return page.Bytes();
    }

    /// <summary>The quadrants of the quality–cost map, best value first; a star marks the Pareto front.</summary>
    private static void QualityAndCost(Page page, QualityCostMap map)
    {
        page.Markup(string.Create(CultureInfo.InvariantCulture, $"[bold]Quality and cost[/] [grey]divided at quality {map.QualityDivide:0.00} and cost {map.CostDivide:0.00} (high means cheap); * no other city is better on both[/]"));
        foreach (var (quadrant, words) in ((Quadrant, string)[])[(Quadrant.GoodAndCheap, "good, cheap"), (Quadrant.GoodAndDear, "good, dear"), (Quadrant.WeakAndCheap, "weaker, cheap"), (Quadrant.WeakAndDear, "weaker, dear")])
        {
            var inside = map.Points.Where(point => point.Quadrant == quadrant).OrderByDescending(static point => point.ValueForMoney ?? point.Quality)
                .Select(static point => string.Create(CultureInfo.InvariantCulture, $"{Safe.Line(point.Location.Name)}{(point.OnFront ? "*" : "")} {point.Quality:0.00}/{point.Cost:0.00}"));
            string listed = string.Join(", ", inside);
            page.Item(words, Safe.Markup(listed.Length == 0 ? "–" : listed), 13);
        }

        if (map.Points.Where(static point => point.ValueForMoney is not null).MaxBy(static point => point.ValueForMoney) is { } best)
            page.Item(string.Create(CultureInfo.InvariantCulture, $"[grey]Best value for money: {Safe.Markup(best.Location.Name)}, {best.ValueForMoney:0.00} (quality per unit of expensiveness, which runs from 1 to 2).[/]"));
        page.Line();
    }

    private static void Ranking(Page page, RankReport report)
    {
        var ranking = report.Result.Ranking;
        bool bands = ranking.Any(static x => x.Band is not null), relative = ranking.Any(static x => x.Relative is not null);
        int city = Math.Clamp(ranking.Max(static x => Safe.Line(x.Location.Name).GetCellWidth()), 4, 24);
        int score = ranking.Max(x => report.Figures.Score(x.Score).Length);
        int band = Math.Min(14, ranking.Max(static x => Safe.Line(x.Band).GetCellWidth()));
        int[] others = [3, city, Math.Max(5, score), 5, .. bands ? (int[])[Math.Max(4, band)] : [], .. relative ? (int[])[7] : []];
        int left = page.Width - 1 - others.Sum() - (Gap * others.Length);
        var shown = report.Tops;
        int bar = Math.Min(Widest, (left / Math.Max(1, shown.Length)) - Gap);
        if (bar < Narrowest)
        {
            bar = Narrowest;
            var heaviest = report.Tops.OrderByDescending(static t => t.Weight).Take(Math.Max(1, left / (Narrowest + Gap))).ToHashSet();
            shown = [.. report.Tops.Where(heaviest.Contains)];
        }

        bool named = shown.All(t => Safe.Line(t.Name).Split(' ').All(word => word.GetCellWidth() <= bar));
        var table = Page.Table();
        table.AddColumn(Right("#")).AddColumn(Left("City", city)).AddColumn(Right("Score"));
        if (relative) table.AddColumn(Right("vs ref."));
        if (bands) table.AddColumn(Left("Band", null));
        for (int k = 0; k < shown.Length; k++) table.AddColumn(new TableColumn(new Markup($"[bold]{(named ? Safe.Markup(shown[k].Name) : Letter(k))}[/]")) { Width = bar, Padding = new Padding(0, 0, 1, 0) });
        table.AddColumn(Right("Facts"));
        var fills = shown.Select(static top => top.Fills()).ToArray();
        for (int i = 0; i < ranking.Count; i++)
        {
            var place = ranking[i];
            string style = place.Rank == 1 ? "bold green" : "default";
            var cells = new List<string>
            {
                place.Rank.ToString(CultureInfo.InvariantCulture) + (place.TieSize > 1 ? "=" : ""),
                $"[{style}]{Safe.Markup(place.Location.Name)}[/]",
                $"[{style}]{report.Figures.Score(place.Score)}[/]",
            };
            if (relative) cells.Add(place.Relative is { } r ? r.ToString("0.00", CultureInfo.InvariantCulture) : "–");
            if (bands) cells.Add(Safe.Markup(place.Band));
            foreach (var fill in fills) cells.Add($"[{(place.Rank == 1 ? "green" : "blue")}]{Bar.Of(fill[i], bar)}[/]");
            cells.Add(Figures.WholeShare(place.Coverage));
            table.AddRow([.. cells]);
        }

        page.Add(table);
        page.Item($"[grey]{Legend(report, shown, named).EscapeMarkup()}[/]", 1);
        page.Line();
    }

    private static string Legend(RankReport report, ImmutableArray<TopItem> shown, bool named)
    {
        var weights = shown.Select((t, k) => $"{(named ? "" : Letter(k) + " ")}{Safe.Line(t.Name)} {Figures.Share(t.Weight)}");
        string rest = shown.Length < report.Tops.Length ? $"; {report.Tops.Length - shown.Length} lighter ones not shown" : "";
        return $"Bars: 0 to 1 on each factor, with its weight: {string.Join(", ", weights)}{rest}. Facts: share of the weight that rests on the city's own facts.";
    }

    internal static string Letter(int k) => k < 26 ? ((char)('A' + k)).ToString() : string.Create(CultureInfo.InvariantCulture, $"A{k - 25}");

    internal static TableColumn Right(string header) => new TableColumn(new Markup($"[bold]{header}[/]")) { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(0, 0, 1, 0) };

    internal static TableColumn Left(string header, int? width) => new TableColumn(new Markup($"[bold]{header}[/]")) { Width = width, Padding = new Padding(0, 0, 1, 0) };
}
