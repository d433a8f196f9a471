using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Reporting;
using LocationScore.Shared;
using Spectre.Console;

namespace LocationScore.Cli.Display;

/// <summary>Shows a ranking at a terminal: every city with a bar per factor, who wins and why, what that rests on, and what to keep in
/// mind.</summary>
internal static class RankTable
{
    private const int Gap = 2, Narrowest = 5, Widest = 16, NoticesShown = 3, SourcesShown = 5, WidestLabel = 22;

    internal static byte[] Write(RankingSummary summary, int width, bool colour)
    {
        var page = new Page(width, colour);
        var result = summary.Result;
        page.Markup($"[bold]{MarkupText.Of(summary.Origin.Title)}[/]  [grey]{MarkupText.Of(summary.Reading)}[/]");
        if (summary.Origin.Rationale is { } rationale) page.Markup($"[grey]{MarkupText.Of(rationale)}[/]");
        Ranking(page, summary);
        page.Markup($"[bold green]{summary.Verdict.EscapeMarkup()}[/]");
        page.Line();
        var weightings = summary.Weightings.ToList();
        foreach (var (node, text) in weightings)
            page.Item(node, MarkupText.Of(text), Math.Min(WidestLabel, weightings.Max(static w => SafeText.Line(w.Node).GetCellWidth())));
        if (weightings.Count > 0) page.Line();
        if (result.QualityCost is { } map) QualityAndCost(page, map);
        RestsOn(page, summary.Basis);
        NotScored(page, result);
        Notes(page, summary);
        return page.Bytes();
    }

    private static void RestsOn(Page page, RankingBasis basis)
    {
        page.Markup($"[bold]Rests on[/] {BasisText.Of(basis).EscapeMarkup()}");
        foreach (var (source, count) in basis.Sources.Take(SourcesShown))
        {
            string name = SourceText.Short(source, page.Width - 9).EscapeMarkup();
            page.Item($"[grey]{count.ToString(CultureInfo.InvariantCulture),4}[/]  {name}");
        }

        if (basis.Sources.Length > SourcesShown)
            page.Item($"[grey]      and {basis.Sources.Length - SourcesShown} more; " +
                "'locationscore explain CITY' names each with its terms of use[/]");
    }

    private static void NotScored(Page page, ScoringResult result)
    {
        if (result.Excluded.IsEmpty) return;
        page.Line();
        page.Heading("Not scored");
        int label = Math.Min(WidestLabel, result.Excluded.Max(static x => SafeText.Line(x.Location.Name).GetCellWidth()));
        foreach (var excluded in result.Excluded) page.Item(excluded.Location.Name, MarkupText.Of(string.Join(' ', excluded.Reasons)),
            label);
    }

    private static void Notes(Page page, RankingSummary summary)
    {
        var groups = summary.Notices;
        if (groups.IsEmpty) return;
        page.Line();
        page.Heading(Words.Notes);
        foreach (var (code, notices) in groups)
        {
            page.Item($"[yellow]{MarkupText.Of(code)}[/] [grey]× {notices.Length}[/]");
            foreach (var notice in notices.Take(NoticesShown)) page.Item(MarkupText.Of(notice.Message), 4);
            if (notices.Length > NoticesShown) page.Item($"[grey]and {notices.Length - NoticesShown} more[/]", 4);
        }
    }

    /// <summary>The quadrants of the quality–cost map, best value first; a star marks the Pareto front.</summary>
    private static void QualityAndCost(Page page, QualityCostMap map)
    {
        string divide = string.Create(CultureInfo.InvariantCulture,
            $"divided at quality {map.QualityDivide:0.00} and cost {map.CostDivide:0.00} (high means cheap); ") +
            "* no other city is better on both";
        page.Markup($"[bold]Quality and cost[/] [grey]{divide}[/]");
        Quadrant[] quadrants = [Quadrant.GoodAndCheap, Quadrant.GoodAndExpensive, Quadrant.WeakAndCheap, Quadrant.WeakAndExpensive];
        foreach (var quadrant in quadrants)
        {
            var inside = from point in map.Points
                         where point.Quadrant == quadrant
                         orderby point.ValueForMoney ?? point.Quality descending
                         let star = point.OnFront ? "*" : ""
                         select string.Create(CultureInfo.InvariantCulture,
                             $"{SafeText.Line(point.Location.Name)}{star} {point.Quality:0.00}/{point.Cost:0.00}");
            string listed = string.Join(", ", inside);
            page.Item(Words.Of(quadrant), MarkupText.Of(listed.Length == 0 ? "–" : listed), quadrants.Max(static q => Words.Of(q).Length));
        }

        if (map.Points.Where(static point => point.ValueForMoney is not null).MaxBy(static point => point.ValueForMoney) is { } best)
        {
            string value = string.Create(CultureInfo.InvariantCulture, $"{best.ValueForMoney:0.00}");
            page.Item($"[grey]Best value for money: {MarkupText.Of(best.Location.Name)}, {value} " +
                "(quality per unit of expensiveness, which runs from 1 to 2).[/]");
        }

        page.Line();
    }

    private static void Ranking(Page page, RankingSummary summary)
    {
        var ranking = summary.Result.Ranking;
        bool bands = ranking.Any(static x => x.Band is not null), relative = ranking.Any(static x => x.Relative is not null);
        int city = Math.Clamp(ranking.Max(static x => SafeText.Line(x.Location.Name).GetCellWidth()), 4, 24);
        int score = ranking.Max(x => summary.Figures.Score(x.Score).Length);
        int band = Math.Min(14, ranking.Max(static x => SafeText.Line(x.Band).GetCellWidth()));
        int[] others = [3, city, Math.Max(5, score), 5, .. bands ? (int[])[Math.Max(4, band)] : [], .. relative ? (int[])[7] : []];
        var (shown, bar) = Shown(summary.Tops, page.Width - 1 - others.Sum() - (Gap * others.Length));
        bool named = shown.All(t => SafeText.Line(t.Name).Split(' ').All(word => word.GetCellWidth() <= bar));
        var table = Page.Table();
        table.AddColumn(Right("#")).AddColumn(Left("City", city)).AddColumn(Right("Score"));
        if (relative) table.AddColumn(Right("vs ref."));
        if (bands) table.AddColumn(Left("Band", null));
        for (int k = 0; k < shown.Length; k++)
        {
            string header = named ? MarkupText.Of(shown[k].Name) : Letter(k);
            table.AddColumn(new TableColumn(new Markup($"[bold]{header}[/]")) { Width = bar, Padding = new Padding(0, 0, 1, 0) });
        }

        table.AddColumn(Right("Facts"));
        var fills = shown.Select(static top => top.Fills()).ToArray();
        for (int i = 0; i < ranking.Count; i++)
        {
            var place = ranking[i];
            string style = place.Rank == 1 ? "bold green" : "default";
            var cells = new List<string>
            {
                place.Rank.ToString(CultureInfo.InvariantCulture) + (place.TieSize > 1 ? "=" : ""),
                $"[{style}]{MarkupText.Of(place.Location.Name)}[/]",
                $"[{style}]{summary.Figures.Score(place.Score)}[/]",
            };
            if (relative) cells.Add(place.Relative is { } r ? r.ToString("0.00", CultureInfo.InvariantCulture) : "–");
            if (bands) cells.Add(MarkupText.Of(place.Band));
            foreach (var fill in fills) cells.Add($"[{(place.Rank == 1 ? "green" : "blue")}]{Bar.Of(fill[i], bar)}[/]");
            cells.Add(Figures.WholeShare(place.Coverage));
            table.AddRow([.. cells]);
        }

        page.Add(table);
        page.Item($"[grey]{Legend(summary, shown, named).EscapeMarkup()}[/]", 1);
        page.Line();
    }

    /// <summary>The bars that fit and their width: the heaviest factors, whatever the sign of their weight.</summary>
    private static (ImmutableArray<TopItem> Shown, int Bar) Shown(ImmutableArray<TopItem> tops, int room)
    {
        int bar = Math.Min(Widest, (room / Math.Max(1, tops.Length)) - Gap);
        if (bar >= Narrowest) return (tops, bar);
        var heaviest = tops.OrderByDescending(static top => Math.Abs(top.Weight)).Take(Math.Max(1, room / (Narrowest + Gap))).ToHashSet();
        return ([.. tops.Where(heaviest.Contains)], Narrowest);
    }

    private static string Legend(RankingSummary summary, ImmutableArray<TopItem> shown, bool named)
    {
        var weights = shown.Select((t, k) => $"{(named ? "" : Letter(k) + " ")}{SafeText.Line(t.Name)} {Figures.Share(t.Weight)}");
        string rest = shown.Length < summary.Tops.Length ? $"; {summary.Tops.Length - shown.Length} lighter ones not shown" : "";
        return $"Bars: 0 to 1 on each factor, with its weight: {string.Join(", ",
            weights)}{rest}. Facts: share of the weight that rests on the city's own facts.";
    }

    private static string Letter(int k) => k < 26 ? ((char)('A' + k)).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"A{k - 25}");

    private static TableColumn Right(string header) =>
        new(new Markup($"[bold]{header}[/]")) { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(0, 0, 1, 0) };

    private static TableColumn Left(string header, int? width) =>
        new(new Markup($"[bold]{header}[/]")) { Width = width, Padding = new Padding(0, 0, 1, 0) };
}
