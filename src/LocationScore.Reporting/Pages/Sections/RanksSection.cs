namespace LocationScore.Reporting;

/// <summary>How often each location has each rank when the weights are drawn.</summary>
internal static class RanksSection
{
    internal static MarkupText? Of(PagePlan plan)
    {
        if (plan.Acceptability is not { } found) return null;
        string refused = found.Refused > 0 ? $" {Words.Count(found.Refused, "draw")} could not be scored." : "";
        var section = SectionText.Begin("ranks", "How often each city takes each rank",
            $"Per cent of {NumberStyle.Whole.Format(found.Draws)} draws of weights, each within ±50 % of what it is. The stronger the " +
            $"colour of a cell, the more often the city has that rank; · is less than half a per cent.{refused}", plan.LeftOut);
        string[] heads = HeatChart.Heads(plan.Ranking.Length);
        section.Add($"""<div class="scroll" tabindex="0" role="region" aria-label="Shares of ranks"><table class="heat">""");
        section.Add($"""<caption class="hidden">Share of draws in which a city has a rank, in per cent</caption><thead><tr>""");
        section.Add($"""<th scope="col">City</th>""");
        foreach (string head in heads) section.Add($"""<th scope="col">{head}</th>""");
        section.Add($"</tr></thead><tbody>");
        foreach (int place in plan.Shown)
        {
            var location = plan.Ranking[place].Location;
            SectionText.Row(section, plan.IsFocus(place));
            section.Add($"""<th scope="row"><bdi>{PagePlan.Name(location)}</bdi></th>""");
            foreach (double share in HeatChart.Columns(found.Find(location.Id)!.Acceptability))
            {
                int step = HeatChart.Step(share);
                if (step == 0 && share <= 0) section.Add($"<td></td>");
                else section.Add($"""<td class="s{step}">{HeatChart.Percent(share)}</td>""");
            }

            section.Add($"</tr>");
        }

        section.Add($"</tbody></table></div>");
        return section;
    }
}
