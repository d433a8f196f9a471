namespace LocationScore.Reporting;

/// <summary>The gap between two locations, factor by factor.</summary>
internal static class GapSection
{
    internal static MarkupText? Of(PagePlan plan)
    {
        if (plan.Ranking.Length < 2) return null;
        int here = plan.FocusPlace, there = here == 0 ? 1 : here - 1;
        var (one, other) = (plan.Ranking[here], plan.Ranking[there]);
        string how = one.Rank == other.Rank ? "shares the rank of" : one.Rank < other.Rank ? "is ahead of" : "is behind";
        var heading = new MarkupText();
        heading.Add($"Why <bdi>{PagePlan.Name(one.Location)}</bdi> {how} <bdi>{PagePlan.Name(other.Location)}</bdi>");
        string lead = $"{PagePlan.Name(one.Location)} has {plan.Figures.OfPoints(one.Score)}, {PagePlan.Name(other.Location)} " +
            $"{plan.Figures.OfPoints(other.Score)}. ";
        bool adds = one.Explanation.IsSum && plan.Tops.All(static top => top.HasPoints);
        lead += adds ? "The differences of the factors add up to the gap, as printed."
            : $"The differences are an attribution. {one.Explanation.Method}";
        var section = SectionText.Begin("gap", heading, lead);
        if (adds) Pickers(section);
        section.Add($"""<table class="gap" id="gap-table"><caption class="hidden">Differences by factor</caption><tbody>""");
        if (adds) Sum(section, plan, here, there);
        else Attributed(section, plan, one, other);
        section.Add($"</tbody></table>");
        return section;
    }

    private static void Pickers(MarkupText section)
    {
        section.Add($"""<div class="pick" id="pick" hidden><label for="one">Compare</label><select id="one"></select>""");
        section.Add($"""<label for="other">with</label><select id="other"></select></div>""");
    }

    private static void Sum(MarkupText section, PagePlan plan, int here, int there)
    {
        var rows = GapTable.Of(plan, here, there, out long gap);
        double most = Math.Max(1, rows.Max(static row => Math.Abs(row.Gap)));
        foreach (var (top, difference) in rows)
        {
            section.Add($"""<tr><th scope="row">""");
            if (top < plan.Tops.Length) section.Add($"{SectionText.Factor(top, plan.Tops[top].Name)}");
            else section.Add($"For everyone");
            Bar(section, top, difference / most);
            section.Add($"""<td class="s">{GapTable.Text(plan, difference)}</td></tr>""");
        }

        Total(section, plan, here, there, GapTable.Text(plan, gap));
    }

    private static void Attributed(MarkupText section, PagePlan plan, RankedLocation one, RankedLocation other)
    {
        var gap = plan.Result.Compare(one.Location.Id, other.Location.Id);
        var items = gap.Factors.Concat(gap.Criteria).Where(static item => item.Depth == 0)
            .ToDictionary(static item => item.Node.Id, StringComparer.Ordinal);
        var rows = plan.Tops.Select((top, k) => (Top: k, items[top.Node.Id].Gap)).OrderBy(static row => row.Gap).ToList();
        double most = Math.Max(double.Epsilon, rows.Max(static row => Math.Abs(row.Gap)));
        foreach (var (top, difference) in rows)
        {
            section.Add($"""<tr><th scope="row">{SectionText.Factor(top, plan.Tops[top].Name)}""");
            Bar(section, top, difference / most);
            section.Add($"""<td class="s">{plan.Figures.Gap(difference)}</td></tr>""");
        }

        Total(section, plan, plan.FocusPlace, plan.FocusPlace == 0 ? 1 : plan.FocusPlace - 1, plan.Figures.Gap(gap.Gap));
    }

    private static void Bar(MarkupText section, int hue, double share)
    {
        double width = 50 * Math.Abs(share);
        section.Add($"""</th><td class="w"><svg class="bar" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">""");
        section.Add($"""<rect class="{Hue.Fill(hue)}" x="{(share < 0 ? 50 - width : 50)}" y="3" width="{width}" height="14"/>""");
        section.Add($"""<path class="axis" d="M50 0V20"/></svg></td>""");
    }

    private static void Total(MarkupText section, PagePlan plan, int here, int there, string gap)
    {
        section.Add($"""<tr class="sum"><th scope="row">Together</th><td class="w"><span>←&nbsp;<bdi>""");
        section.Add($"""{PagePlan.Name(plan.Ranking[there].Location)}</bdi> ahead</span><span><bdi>""");
        section.Add($"""{PagePlan.Name(plan.Ranking[here].Location)}</bdi> ahead&nbsp;→</span></td><td class="s">{gap}</td></tr>""");
    }
}
