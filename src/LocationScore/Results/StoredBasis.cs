namespace LocationScore;

/// <summary>Counts what a ranking that was read rests on.</summary>
internal static class StoredBasis
{
    internal static RankingBasis Of(IEnumerable<Contribution> contributions)
    {
        var all = contributions.ToList();
        var reported = all.FindAll(static part => part.State == CellState.Reported);
        var facts = reported.FindAll(static part => part.Fact is not null);
        var sources = facts.Where(static part => part.Source is not null).GroupBy(static part => part.Source!.Id, StringComparer.Ordinal);
        return new(
            (reported.Count, all.Count(static part => part.State == CellState.Filled),
                all.Count(static part => part.State == CellState.Absent)),
            (facts.Count(IsComputed), facts.Count(static part => !IsComputed(part) && part.Source is null)),
            [.. facts.GroupBy(static part => part.Fact!.Year).OrderBy(static group => group.Key ?? int.MaxValue)
                .Select(static group => new RankingBasis.YearCount(group.Key, group.Count()))],
            [.. facts.GroupBy(static part => part.Fact!.Quality)
                .OrderBy(static group => group.Key == FactQuality.Unstated ? int.MaxValue : (int)group.Key)
                .Select(static group => new RankingBasis.QualityCount(group.Key, group.Count()))],
            [.. sources.OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => new RankingBasis.SourceCount(group.First().Source!, group.Count()))]);
    }

    private static bool IsComputed(Contribution part) => part.Fact!.Note?.StartsWith("computed: ", StringComparison.Ordinal) == true;
}
