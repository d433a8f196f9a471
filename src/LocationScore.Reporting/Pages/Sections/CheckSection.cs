using LocationScore.Analysis;

namespace LocationScore.Reporting;

/// <summary>Which facts to check first, because an order of neighbours rests on them.</summary>
internal static class CheckSection
{
    private const int MostLocations = 300, MostFacts = 10;

    internal static MarkupText? Of(PagePlan plan)
    {
        if (plan.Ranking.Length < 2) return null;
        const string Heading = "What to check first";
        if (plan.Ranking.Length > MostLocations)
        {
            return SectionText.Begin("check", Heading,
                $"Not worked out for more than {MostLocations} cities; 'locationscore sure CITY' asks about one.");
        }

        var flips = plan.Scorer.FactFlips(null, null, plan.Cancellation).Flips;
        if (flips.IsEmpty)
            return SectionText.Begin("check", Heading, "No order of neighbours rests on an assumed, filled-in, ignored or stale fact.");
        int most = Math.Min(MostFacts, flips.Length);
        var section = SectionText.Begin("check", Heading,
            $"On these doubtful facts an order of neighbours rests; the value beside each is where it turns, the nearest first. Shown " +
            $"{(most == 1 ? "is" : "are")} {most} of {NumberStyle.Whole.Format(flips.Length)}.");
        var names = new AnalysisNames(plan.Scorer);
        section.Add($"<ol>");
        foreach (var flip in flips.Take(MostFacts)) section.Add($"<li>{ShownText.Sentence(SureReport.Sentence(flip, names))}</li>");
        section.Add($"</ol>");
        return section;
    }
}
