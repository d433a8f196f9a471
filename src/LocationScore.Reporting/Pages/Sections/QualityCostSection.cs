namespace LocationScore.Reporting;

/// <summary>The map of quality and cost, for models with factors on both axes.</summary>
internal static class QualityCostSection
{
    internal static MarkupText? Of(PagePlan plan)
    {
        if (plan.Result.QualityCost is not { } map) return null;
        var section = SectionText.Begin("quality-cost", "Quality against cost",
            "The line joins the cities that no other beats on both. Numbers are ranks when everything counts.");
        section.Add($"""{SectionText.Scroll("Map of quality and cost", Chart(plan, map).InPage())}""");
        section.Add($"""<details><summary>The map as a table</summary><div class="scroll" tabindex="0" role="region" """);
        section.Add($"""aria-label="Quality and cost as a table"><table><thead><tr><th scope="col">City</th>""");
        section.Add($"""<th scope="col">Quality</th><th scope="col">Cost (high is cheap)</th><th scope="col">Quadrant</th>""");
        section.Add($"""<th scope="col">On the line</th></tr></thead><tbody>""");
        foreach (var point in map.Points.Take(PagePlan.MostShown))
        {
            section.Add($"""<tr><th scope="row"><bdi>{PagePlan.Name(point.Location)}</bdi></th><td>{Figures.Value(point.Quality)}</td>""");
            section.Add($"<td>{Figures.Value(point.Cost)}</td><td>{Words.Of(point.Quadrant)}</td>");
            section.Add($"<td>{(point.OnFront ? "yes" : "")}</td></tr>");
        }

        section.Add($"</tbody></table></div></details>");
        return section;
    }

    private static Chart Chart(PagePlan plan, QualityCostMap map)
    {
        var shown = plan.Shown.Select(place => plan.Ranking[place].Location.Id).ToHashSet(StringComparer.Ordinal);
        var ranks = plan.Ranking.ToDictionary(static place => place.Location.Id, static place => place.Rank, StringComparer.Ordinal);
        return QualityCostChart.Of("Quality against cost", map with { Points = [.. map.Points.Where(p => shown.Contains(p.Location.Id))] },
            ranks, plan.Options.Focus);
    }
}
