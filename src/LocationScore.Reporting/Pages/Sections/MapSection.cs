namespace LocationScore.Reporting;

/// <summary>The locations on a map, where they have coordinates.</summary>
internal static class MapSection
{
    internal static MarkupText? Of(PagePlan plan)
    {
        int[] placed = [.. plan.Shown.Where(place => plan.Ranking[place].Location.Coordinates is not null)];
        if (placed.Length == 0) return null;
        int without = plan.Shown.Length - placed.Length;
        string missing = without == 0 ? "" : $" {Words.Count(without, "city is", "cities are")} not on it: no coordinates are known.";
        var section = SectionText.Begin("map", "Where they are",
            $"A larger point of stronger colour is a better score; the number is the rank.{missing} Outlines: Natural Earth.",
            plan.LeftOut);
        var pins = RankingDrawing.Pins(plan.Summary, placed, plan.IsFocus);
        section.Add($"""{SectionText.Scroll("Map of the cities", MapChart.Of("Map of the cities by rank", pins).InPage())}""");
        section.Add($"""<details><summary>The map as a table</summary><div class="scroll" tabindex="0" role="region" """);
        section.Add($"""aria-label="Places as a table"><table><thead><tr><th class="n" scope="col">#</th><th scope="col">City</th>""");
        section.Add($"""<th class="s" scope="col">Score</th><th class="s" scope="col">Coordinates</th></tr></thead><tbody>""");
        foreach (var (pin, place) in pins.Zip(placed))
        {
            SectionText.Row(section, plan.IsFocus(place));
            section.Add($"""<td class="n">{pin.Rank}</td><th scope="row"><bdi>{PagePlan.Name(plan.Ranking[place].Location)}</bdi></th>""");
            section.Add($"""<td class="s">{pin.Score}</td><td class="s">{MapChart.Text(pin.At)}</td></tr>""");
        }

        section.Add($"</tbody></table></div></details>");
        return section;
    }
}
