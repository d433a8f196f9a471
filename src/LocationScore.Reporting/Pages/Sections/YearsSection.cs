using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>The ranks from year to year.</summary>
internal static class YearsSection
{
    internal static MarkupText? Of(PagePlan plan)
    {
        var years = plan.Options.Years;
        if (years.IsEmpty) return null;
        var all = YearsReport.Locations(years);
        var (focus, name) = (plan.Focus.Location.Id, PagePlan.Name(plan.Focus.Location));
        bool known = years.Any(year => year.Value.Find(focus) is not null);
        var section = SectionText.Begin("years", years.Length == 1 ? "The ranks of another year" : "The ranks from year to year",
            known ? ShownText.Sentence($"{YearsReport.RanksInWords(years, focus)} {YearsReport.MovesInWords(years, focus)}".TrimEnd())
                : $"{name} is scored in none of these years.",
            all.Length > YearsReport.MostLines
                ? $"Shown are the first {YearsReport.MostLines}{(known ? $" and {name}" : "")} of " +
                    $"{NumberStyle.Whole.Format(all.Length)} cities." : null);
        string? marked = plan.Options.Focus;
        var shown = YearsReport.Shown(all, focus).ToList();
        section.Add($"""{SectionText.Scroll("Ranks by year", YearsReport.Lines("Ranks by year", years, shown, marked).InPage())}""");
        section.Add($"""<p class="foot">Every year is scored with the weights and the ends of scales of this page.</p>""");
        section.Add($"""<details><summary>The ranks by year as a table</summary><div class="scroll" tabindex="0" role="region" """);
        section.Add($"""aria-label="Ranks by year as a table"><table><thead><tr><th scope="col">City</th>""");
        foreach (var (year, _) in years) section.Add($"""<th class="s" scope="col">{Text(year)}</th>""");
        section.Add($"</tr></thead><tbody>");
        foreach (var city in shown)
        {
            SectionText.Row(section, city.Id == marked);
            section.Add($"""<th scope="row"><bdi>{PagePlan.Name(city)}</bdi></th>""");
            foreach (var (_, result) in years)
                section.Add($"""<td class="s">{(result.Find(city.Id) is { } place ? Text(place.Rank) : "–")}</td>""");
            section.Add($"</tr>");
        }

        section.Add($"</tbody></table></div></details>");
        return section;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
