namespace LocationScore.Reporting;

/// <summary>The drawings of a comparison.</summary>
internal static class ComparisonDrawing
{
    private const int Most = 30;

    /// <summary>The ranks under each set of weights, in the order of the first.</summary>
    internal static Chart Profiles(IReadOnlyList<ComparedRanking> rankings)
    {
        var first = rankings[0].Result.Ranking;
        var lines = first.Take(Most).Select(place => (place.Location.Name,
            (IReadOnlyList<int?>)[.. rankings.Select(run => run.RankOf(place.Location.Id))], false));
        string left = first.Count > Most ? $", the first {Most} of {NumberStyle.Whole.Format(first.Count)}" : "";
        return BumpChart.Of($"Ranks under {rankings.Count} sets of weights{left}", [.. rankings.Select(static run => run.Label)],
            [.. lines]);
    }

    /// <summary>The ranks under the methods, in the order of the weighted tree, which is the first ranking.</summary>
    internal static Chart Methods(IReadOnlyList<ComparedRanking> rankings)
    {
        var first = rankings[0].Result.Ranking;
        var lines = first.Take(2 * Most).Select(place => (place.Location.Name,
            (IReadOnlyList<int>)[.. rankings.Skip(1).Select(run => run.RankOf(place.Location.Id)).OfType<int>()], false));
        string left = first.Count > 2 * Most ? $", the first {2 * Most} of {NumberStyle.Whole.Format(first.Count)}" : "";
        return MethodDots.Of($"Ranks under {Words.Count(rankings.Count - 1, "ranking method")}{left}", [.. lines], first.Count);
    }
}
