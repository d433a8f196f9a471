using LocationScore.Methods;

namespace LocationScore.Reporting;

/// <summary>The ranks under all ranking methods.</summary>
internal static class MethodSection
{
    private const int MostLocations = 100;

    internal static MarkupText? Of(PagePlan plan)
    {
        if (plan.Ranking.Length < 2) return null;
        const string Heading = "Other methods";
        if (plan.Ranking.Length > MostLocations)
        {
            return SectionText.Begin("methods", Heading,
                $"Not worked out for more than {MostLocations} cities. See: locationscore compare --methods all");
        }

        var lines = plan.Ranking.Select(static place => (place.Location.Id, Ranks: new List<int>())).ToArray();
        int worked = 0, refused = 0, first = 0;
        string winner = plan.Ranking[0].Location.Id;
        var complete = CompleteModel.Of(plan.ToCompile);
        foreach (var method in RankingMethods.All)
        {
            plan.Cancellation.ThrowIfCancellationRequested();
            if (!Scorer.TryCompile(complete with { Method = method }, plan.GivenFacts, out var scorer, out _))
            {
                refused++;
                continue;
            }

            worked++;
            var result = scorer.Score();
            foreach (var (id, ranks) in lines)
            {
                if (result.Find(id) is not { } place) continue;
                ranks.Add(place.Rank);
                if (id == winner && place.Rank == 1) first++;
            }
        }

        if (worked == 0) return SectionText.Begin("methods", Heading, "No other ranking method works on these facts.");
        string filled = ReferenceEquals(complete, plan.ToCompile) ? ""
            : " Missing values are filled with the median of the peers, because methods need every cell.";
        string unused = refused > 0 ? $" {Words.Count(refused, "method")} cannot be used here." : "";
        var section = SectionText.Begin("methods", Heading,
            $"{PagePlan.Name(plan.Ranking[0].Location)} is first in {first} of {Words.Count(worked, "ranking method")} on the same " +
            $"weights. A larger dot stands for more methods.{unused}{filled}");
        var chart = MethodDots.Of("Ranks under ranking methods", [.. lines.Select((line, place) =>
            (PagePlan.Name(plan.Ranking[place].Location), (IReadOnlyList<int>)line.Ranks, plan.IsFocus(place)))], plan.Ranking.Length);
        section.Add($"""{SectionText.Scroll("Ranks under ranking methods", chart.InPage())}""");
        return section;
    }
}
