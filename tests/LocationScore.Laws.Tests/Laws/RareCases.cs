using LocationScore.Methods;

namespace LocationScore.Laws.Tests.Laws;

/// <summary>Single cases that break what thousands do not: found by long runs, row by row of the matrix and law by law.</summary>
internal static class RareCases
{
    private static readonly Dictionary<(string Row, Law Law), int> s_numbers = new()
    {
        [("waspas", Law.RankReversalTest1)] = 1202,
        [("waspas", Law.WeightMonotonicity)] = 9380,
        [("topsis", Law.Monotonicity)] = 7889,
        [("copras", Law.Monotonicity)] = 18831,
        [("copras", Law.WeightMonotonicity)] = 3199,
        [("edas", Law.Monotonicity)] = 9897,
        [("edas", Law.RankReversalTest2)] = 1208,
        [("codas", Law.WeakDominance)] = 2191,
        [("cocoso", Law.WeightMonotonicity)] = 2076,
        [("marcos", Law.RankReversalTest2)] = 1160,
        [("mooraRatio", Law.Monotonicity)] = 7889,
        [("multimoora", Law.Monotonicity)] = 3811,
        [("ocra", Law.RankReversalTest2)] = 2085,
        [("todim", Law.Monotonicity)] = 5767,
        [("piv", Law.Monotonicity)] = 7889,
        [("cradis", Law.RankReversalTest2)] = 1160,
        [("ram", Law.WeightMonotonicity)] = 11101,
        [("ervd", Law.Monotonicity)] = 31718,
        [("ervd", Law.RankReversalTest2)] = 3500,
        [("comet", Law.WeightMonotonicity)] = 1043,
        [("electre1", Law.DuplicateAlternative)] = 3364,
        [("electre1s", Law.DuplicateAlternative)] = 1001,
        [("electre1s", Law.RankReversalTest1)] = 17376,
        [("electre1s", Law.RankReversalTest2)] = 2895,
        [("electre2", Law.RankReversalTest3)] = 5594,
        [("copeland", Law.RankReversalTest1)] = 4957,
        [("kemeny", Law.Monotonicity)] = 33002,
        [("fuzzyTopsis", Law.RankReversalTest2)] = 1160,
        [("weightedSum, None", Law.Continuity)] = 1882,
        [("weightedSum, Linear", Law.RankReversalTest2)] = 1160,
        [("weightedSum, Max", Law.RankReversalTest2)] = 1160,
        [("weightedSum, Vector", Law.Monotonicity)] = 7889,
        [("weightedSum, Vector", Law.Continuity)] = 74641,
        [("topsis, Linear", Law.WeightMonotonicity)] = 1200,
        [("topsis, Max", Law.WeightMonotonicity)] = 4433,
        [("topsis, Sum", Law.RankReversalTest2)] = 1204,
        [("topsis, Sum", Law.WeightMonotonicity)] = 3118,
        [("copeland, half points for ties", Law.RankReversalTest1)] = 4957,
        [("aggregation copeland", Law.DominatedAlternative)] = 307,
        [("aggregation copeland", Law.RankReversalTest1)] = 1749,
        [("aggregation copeland", Law.RankReversalTest3)] = 431,
        [("aggregation copeland", Law.WeightMonotonicity)] = 10473,
        [("weighting entropy", Law.Continuity)] = 432,
        [("weighting standardDeviation", Law.RankReversalTest1)] = 565,
        [("weighting gini", Law.RankReversalTest2)] = 711,
        [("weighting gini", Law.Continuity)] = 432,
        [("weighting angle", Law.RankReversalTest2)] = 711,
        [("weighting angle", Law.Continuity)] = 432,
        [("weighting variation", Law.RankReversalTest2)] = 711,
        [("weighting variation", Law.Continuity)] = 432,
        [("weighting merec", Law.Monotonicity)] = 2031,
        [("weighting merec", Law.Continuity)] = 432,
    };

    /// <summary>Gets all of them.</summary>
    internal static IEnumerable<(string Row, Law Law)> All => s_numbers.Keys;

    /// <summary>The number of the case at seed 1, or null.</summary>
    internal static int? Find(string row, Law law) => s_numbers.TryGetValue((row, law), out int number) ? number : null;
}
