namespace LocationScore.Reporting;

/// <summary>The ranking as stacked points with the ranks that each location can have.</summary>
internal static class RankingSection
{
    internal static MarkupText Of(PagePlan plan)
    {
        string lead = plan.Bars.Stacks ? "A bar is the score; its parts are the points of each factor and add up to it exactly."
            : "A bar is the score; it is no sum, so that there are no points of each factor to stack.";
        if (plan.Result.ScoreDirection == ScoreDirection.LowerIsBetter) lead += " Lower scores are better.";
        if (plan.Sure.HasIntervals) lead += " Beside it are the ranks that are possible with each weight within ±20 %.";
        var section = SectionText.Begin("ranking", "The ranking", lead, plan.LeftOut);
        if (plan.Bars.Stacks) Legend(section, plan);
        section.Add($"""<table class="ranking"><caption class="hidden">Ranking with points by factor</caption><thead><tr>""");
        section.Add($"""<th class="n" scope="col">#</th><th scope="col">City</th><th class="s" scope="col">Score</th>""");
        section.Add($"""<th class="w" scope="col">{(plan.Bars.Stacks ? "Points, by factor" : "Score as a bar")}</th>""");
        if (plan.Sure.HasIntervals) section.Add($"""<th class="r" scope="col">Ranks, ±20 %</th>""");
        section.Add($"""<th class="p" scope="col">Facts</th></tr></thead><tbody>""");
        foreach (int place in plan.Shown) Row(section, plan, place);
        section.Add($"</tbody></table>");
        bool near = plan.Shown.Any(plan.IsNearTie);
        if (near) section.Add($"""<p class="foot">≈ so close to the next city that their order says little.</p>""");
        section.Add($"""<p class="foot">{ShownText.Sentence(plan.Sure.Paragraph)}</p>""");
        if (!plan.Result.Excluded.IsEmpty) Excluded(section, plan);
        return section;
    }

    private static void Legend(MarkupText section, PagePlan plan)
    {
        section.Add($"""<ul class="legend">""");
        for (int k = 0; k < plan.Tops.Length; k++)
            section.Add($"<li>{SectionText.Factor(k, plan.Tops[k].Name)} <b>{Figures.Share(plan.Tops[k].Weight)}</b></li>");
        section.Add($"</ul>");
    }

    private static void Row(MarkupText section, PagePlan plan, int place)
    {
        var location = plan.Ranking[place];
        SectionText.Row(section, plan.IsFocus(place));
        section.Add($"""<td class="n">{location.Rank}</td><th scope="row"><a href="#{PagePlan.Anchor(place)}">""");
        section.Add($"<bdi>{PagePlan.Name(location.Location)}</bdi></a>");
        if (location.Location.Group is { } group) section.Add($"<small>{ShownText.Name(group)}</small>");
        section.Add($"""</th><td class="s">{plan.Figures.Score(location.Score)}""");
        if (plan.IsNearTie(place)) section.Add($"""<span class="near" title="close to the next">≈</span>""");
        section.Add($"""</td><td class="w">{ScoreBar.InCell(plan.Bars.Of(place))}</td>""");
        if (plan.Sure.HasIntervals) section.Add($"""<td class="r">{Range(plan, location)}</td>""");
        section.Add($"""<td class="p">{Figures.WholeShare(location.Coverage)}</td></tr>""");
    }

    private static MarkupText Range(PagePlan plan, RankedLocation location)
    {
        var range = new MarkupText();
        if (plan.Sure.IntervalOf(location.Location.Id) is not { } interval) return range;
        int count = plan.Ranking.Length;
        double At(int rank) => 4 + (count == 1 ? 0 : 92.0 * (rank - 1) / (count - 1));
        range.Add($"""<svg class="interval" aria-hidden="true"><line class="grid" x1="4%" x2="96%" y1="10" y2="10"/>""");
        range.Add($"""<line class="range" x1="{At(interval.Best.Rank)}%" x2="{At(interval.Worst.Rank)}%" y1="10" y2="10"/>""");
        range.Add($"""<circle class="dot" cx="{At(location.Rank)}%" cy="10" r="4"/></svg><span>{SureReport.Text(interval)}</span>""");
        return range;
    }

    private static void Excluded(MarkupText section, PagePlan plan)
    {
        const int Most = 50;
        section.Add($"""<h3>Not scored</h3><ul class="notes">""");
        foreach (var (location, reasons) in plan.Result.Excluded.Take(Most))
            section.Add($"<li><b><bdi>{PagePlan.Name(location)}</bdi></b>: {ShownText.Sentence(string.Join(' ', reasons))}</li>");
        int more = plan.Result.Excluded.Length - Most;
        if (more > 0) section.Add($"<li>and {Words.Count(more, "other")}</li>");
        section.Add($"</ul>");
    }
}
