using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>Draws cases as a <see cref="LawReport"/> draws them, and makes them smaller.</summary>
/// <threadsafety>Safe to use from several threads.</threadsafety>
public static class LawCases
{
    private const int MostToChooseFrom = 8, MostFromScratch = 60;

    /// <summary>Draws a case of a ranking method: two to eight alternatives on one to five criteria, with ties as well as reals, and what
    /// must be declared, such as bounds, declared where the method has none.</summary>
    /// <param name="method">The method with its options.</param>
    /// <param name="seed">Which case; the same on every machine.</param>
    /// <returns>The case. The method may not be defined for it; then <see cref="LawCase.Score"/> gives nothing.</returns>
    public static LawCase Draw(RankingMethod method, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Draw(new MethodCases(method), seed);
    }

    /// <summary>Draws a case from what is known: some of the locations of a case as they are, with values perturbed, crossed, tied or
    /// rounded, or beyond what they are there. Of a ranking method it is any case, as <see cref="Draw(RankingMethod, ulong)"/> gives
    /// it.</summary>
    /// <param name="case">The case.</param>
    /// <param name="seed">Which case; the same on every machine.</param>
    /// <returns>The other case.</returns>
    public static LawCase Vary(LawCase @case, ulong seed) => Draw(SourceOf(@case), seed);

    /// <summary>Gets smaller cases: of two or three locations, of one or two criteria, without one location, without one criterion, with
    /// equal weights, with a rounder value; and, of a case of more than three locations or two criteria, small ones with its values
    /// crossed.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The boldest changes first; none when nothing can be left out or rounded.</returns>
    public static IEnumerable<LawCase> Smaller(LawCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return Candidates(@case);
    }

    private static IEnumerable<LawCase> Candidates(LawCase large)
    {
        foreach (int[] few in Few(large.Count, 2).Concat(Few(large.Count, 3))) yield return large.Select(few);
        foreach (int[] few in Few(large.CriterionCount, 1).Concat(Few(large.CriterionCount, 2)))
        {
            if (OnlyCriteria(large, few) is { } fewer) yield return fewer;
        }

        for (int i = large.Count - 1; i >= 0 && large.Count > 1; i--)
        {
            int gone = i;
            yield return large.Select([.. Enumerable.Range(0, large.Count).Where(k => k != gone)]);
        }

        for (int k = large.CriterionCount - 1; k >= 0; k--)
        {
            if (large.WithoutCriterion(k) is { } fewer) yield return fewer;
        }

        if (large.Count > Shrinker.MostLocations || large.CriterionCount > Shrinker.MostCriteria)
        {
            foreach (var small in Shrinker.FromScratch(SourceOf(large), 0, MostFromScratch)) yield return small;
        }

        if (large.WithEqualWeights() is { } equal) yield return equal;
        foreach (var rounder in Shrinker.Rounder(large)) yield return rounder;
    }

    private static LawCase? OnlyCriteria(LawCase large, int[] kept)
    {
        var fewer = large;
        for (int k = large.CriterionCount - 1; k >= 0; k--)
        {
            if (Array.IndexOf(kept, k) >= 0) continue;
            if (fewer.WithoutCriterion(k) is not { } next) return null;
            fewer = next;
        }

        return fewer;
    }

    /// <summary>The choices of so few of all; none when there are not more, or far more.</summary>
    private static IEnumerable<int[]> Few(int all, int count) => all <= count || all > MostToChooseFrom ? [] : Choices(all, count);

    private static IEnumerable<int[]> Choices(int all, int count) => count == 1 ? Enumerable.Range(0, all).Select(static k => new[] { k })
        : Enumerable.Range(0, all).SelectMany(last => Choices(last, count - 1).Select(before => (int[])[.. before, last]));

    private static CaseSource SourceOf(LawCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case is ModelCase model ? new ModelCases(model) : new MethodCases(((MethodCase)@case).Method);
    }

    private static LawCase Draw(CaseSource source, ulong seed) =>
        source.Next(new LawDraw(seed, 0), plain: new LawDraw(seed, 1).Chance(0.25));
}
