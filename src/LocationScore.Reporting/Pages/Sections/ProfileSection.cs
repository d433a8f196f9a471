using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>The ranks under other sets of weights.</summary>
internal static class ProfileSection
{
    private const int MostLines = 30;

    internal static MarkupText? Of(PagePlan plan)
    {
        if (plan.Options.Profiles.IsEmpty || plan.Ranking.Length < 2) return null;
        var chart = Chart(plan, "Ranks under several sets of weights");
        var winners = plan.Profiles.Select(static run => run.Result.Ranking[0].Location.Name).Distinct(StringComparer.Ordinal).ToList();
        string who = winners.Count == 1 ? $"{ShownText.Name(winners[0])} is first under every set of weights."
            : $"First are {ShownText.Sentence(Words.JoinFew(winners))}, depending on the weights.";
        var section = SectionText.Begin("profiles", "Other sets of weights", $"{who} Lines cross where cities change places.",
            plan.Ranking.Length > MostLines ? $"Shown are the first {MostLines} and the focus of {plan.Ranking.Length} cities." : null);
        section.Add($"""{SectionText.Scroll("Ranks under several sets of weights", chart.InPage())}""");
        section.Add($"""<details><summary>The ranks as a table</summary><div class="scroll" tabindex="0" role="region" """);
        section.Add($"""aria-label="Ranks as a table"><table><thead><tr><th scope="col">City</th>""");
        foreach (var run in plan.Profiles) section.Add($"""<th scope="col">{ShownText.Name(run.Label)}</th>""");
        section.Add($"</tr></thead><tbody>");
        foreach (int place in Lines(plan))
        {
            var location = plan.Ranking[place].Location;
            SectionText.Row(section, plan.IsFocus(place));
            section.Add($"""<th scope="row"><bdi>{PagePlan.Name(location)}</bdi></th>""");
            foreach (int? rank in plan.Profiles.Select(run => run.RankOf(location.Id)))
                section.Add($"<td>{rank?.ToString(CultureInfo.InvariantCulture) ?? "–"}</td>");
            section.Add($"</tr>");
        }

        section.Add($"</tbody></table></div></details>");
        return section;
    }

    internal static Chart Chart(PagePlan plan, string title) => BumpChart.Of(title, [.. plan.Profiles.Select(static run => run.Label)],
        [.. Lines(plan).Select(place => (PagePlan.Name(plan.Ranking[place].Location),
            (IReadOnlyList<int?>)[.. plan.Profiles.Select(run => run.RankOf(plan.Ranking[place].Location.Id))], plan.IsFocus(place)))]);

    private static IEnumerable<int> Lines(PagePlan plan) =>
        Enumerable.Range(0, plan.Ranking.Length).Where(place => place < MostLines || place == plan.FocusPlace);
}
