namespace LocationScore.Reporting;

/// <summary>The values of the factors: a track is as long as the weight, the filled part as the points.</summary>
internal static class ValuesSection
{
    private const int MostColumns = 12;

    internal static MarkupText? Of(PagePlan plan)
    {
        var tops = Enumerable.Range(0, plan.Tops.Length).OrderByDescending(k => plan.Tops[k].Weight).Take(MostColumns).Order().ToList();
        if (tops.Count == 0) return null;
        double heaviest = tops.Max(k => Math.Abs(plan.Tops[k].Weight));
        var fills = tops.ToDictionary(static k => k, k => plan.Tops[k].Fills());
        int left = plan.Tops.Length - tops.Count;
        string filled = plan.Bars.Stacks ? "; what is filled are the points, what is empty is missed."
            : ", and filled as far as its value goes.";
        string lead = $"A track is as long as the weight of its factor{filled} The number is the value of the factor from 0 to 1.";
        if (left > 0) lead += $" Shown are the {MostColumns} heaviest; {left} are left out.";
        string title = plan.Bars.Stacks ? "Where the points come from" : "The values of the factors";
        var section = SectionText.Begin("values", title, lead, plan.LeftOut);
        section.Add($"""<div class="scroll" tabindex="0" role="region" aria-label="Values of the factors"><table class="values">""");
        section.Add($"""<caption class="hidden">Value of every factor for every city</caption>""");
        section.Add($"""<thead><tr><th class="n" scope="col">#</th><th class="city" scope="col">City</th>""");
        foreach (int k in tops) section.Add($"""<th scope="col">{SectionText.Factor(k, plan.Tops[k].Name)}</th>""");
        section.Add($"</tr></thead><tbody>");
        foreach (int place in plan.Shown)
        {
            SectionText.Row(section, plan.IsFocus(place));
            section.Add($"""<td class="n">{plan.Ranking[place].Rank}</td><th scope="row"><bdi>""");
            section.Add($"{PagePlan.Name(plan.Ranking[place].Location)}</bdi></th>");
            foreach (int k in tops)
            {
                double track = heaviest > 0 ? 100 * Math.Abs(plan.Tops[k].Weight) / heaviest : 0;
                if (fills[k][place] is not { } fill)
                {
                    section.Add($"""<td class="none">no fact</td>""");
                    continue;
                }

                section.Add($"""<td><svg aria-hidden="true"><rect class="track" width="{track}%"/>""");
                section.Add($"""<rect class="{Hue.Fill(k)}" width="{track * fill}%"/></svg><span>""");
                section.Add($"""{Figures.Value(plan.Tops[k].Value(place))}</span></td>""");
            }

            section.Add($"</tr>");
        }

        section.Add($"</tbody></table></div>");
        return section;
    }
}
