using LocationScore.Methods;
using static LocationScore.Laws.Tests.Faults.OwnMethod;

namespace LocationScore.Laws.Tests.Faults;

/// <summary>Methods that are wrong in one way each: the law is found broken, and shrunk to at most three locations and two criteria.</summary>
public class FaultyMethodTests
{
    private static int s_runs;

    private static readonly Dictionary<Law, Func<DecisionMatrix, double[], double[]>> s_faults = new()
    {
        [Law.AlternativePermutation] = static (m, w) => Each(m, i => Plain(m, w, i) + (0.01 * i)),
        [Law.CriterionPermutation] = static (m, w) => Each(m, i => Plain(m, w, i) + Signed(m, i, 0)),
        [Law.Dominance] = static (m, w) => Each(m, i => Range(m).Sum(j => w[j] / w.Sum() * m[i, j])),
        [Law.WeakDominance] = static (m, w) => Each(m, i => -Plain(m, w, i)),
        [Law.Monotonicity] = static (m, w) => Each(m, i => Range(m).Sum(j => -w[j] * Math.Pow(m[i, j] - 3, 2))),
        [Law.WeightScale] = static (m, w) => Each(m, i => Range(m).Sum(j => w[j] * Signed(m, i, j))),
        [Law.UnitScale] = static (m, w) => Each(m, i => Range(m).Sum(j => Sign(m, j) * Math.Min(m[i, j], 4))),
        [Law.ZeroShift] = static (m, w) => Each(m, i => Range(m).Sum(j => w[j] / w.Sum() * Sign(m, j) * Math.Log(m[i, j]))),
        [Law.IndependenceOfOthers] = static (m, w) => Each(m, i => Range(m).Sum(j => w[j] / w.Sum() * Scaled(m, i, j))),
        [Law.DuplicateCriterion] = static (m, w) => Each(m, i => Range(m).Max(j => w[j] / w.Sum() * Signed(m, i, j))),
        [Law.ZeroWeight] = static (m, w) => Each(m, i => Range(m).Sum(j => Signed(m, i, j))),
        [Law.Unanimity] = static (m, w) => Each(m, i => -Range(m).Count(j => Scaled(m, i, j) == 1)),
        [Law.Neutrality] = static (m, w) => Each(m, i => Plain(m, w, i) + m.Alternative(i).Length),
        [Law.DuplicateAlternative] = static (m, w) => Each(m, i => Plain(m, w, i) - Enumerable.Range(0, m.AlternativeCount).Count(k => Range(m).All(j => m[i, j] == m[k, j]))),
        [Law.DominatedAlternative] = static (m, w) => Each(m, i => Plain(m, w, i) + Enumerable.Range(0, m.AlternativeCount).Count(k => Range(m).All(j => Signed(m, i, j) >= Signed(m, k, j)))),
        [Law.RankReversalTest1] = static (m, w) => Each(m, i => Range(m).Sum(j => w[j] / w.Sum() * Scaled(m, i, j))),
        [Law.RankReversalTest2] = static (m, w) => Each(m, i => m.AlternativeCount == 2 ? Math.Round(m[i, 0] - m[1 - i, 0]) % 3 == 1 ? 1 : Math.Round(m[i, 0] - m[1 - i, 0]) % 3 == -2 ? 1 : 0 : Plain(m, w, i)),
        [Law.RankReversalTest3] = static (m, w) => Each(m, i => m.AlternativeCount == 2 ? -Plain(m, w, i) : Plain(m, w, i)),
        [Law.WeightMonotonicity] = static (m, w) => Each(m, i => Range(m).Sum(j => 1 / w[j] * Signed(m, i, j))),
        [Law.Continuity] = static (m, w) => Each(m, i => Range(m).Sum(j => Math.Floor(m[i, j]))),
        [Law.Repetition] = static (m, w) => Each(m, i => Plain(m, w, i) + (1e-12 * Interlocked.Increment(ref s_runs))),
    };

    internal static IEnumerable<Law> Faults => s_faults.Keys;

    public static TheoryData<Law> Laws() => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_seeded_fault_is_caught_and_shrunk(Law law)
    {
        var finding = Assert.Single(LawReport.Run(new OwnMethod("faulty", s_faults[law]), o => o with { Laws = [law] }).Findings);
        Assert.Equal(LawStatus.Broken, finding.Status);
        var example = Assert.IsType<LawCounterexample>(finding.Counterexample);
        Assert.InRange(example.Before.Locations.Length, 1, 3);
        Assert.InRange(example.Before.Criteria.Length, 1, 2);
        Assert.EndsWith(".", example.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_method_without_the_fault_keeps_the_law(Law law)
    {
        var right = law == Law.UnitScale ? Product : Sum;
        Assert.Equal(LawStatus.Kept, Assert.Single(LawReport.Run(right, o => o with { Laws = [law] }).Findings).Status);
    }

    private static double Plain(DecisionMatrix m, double[] w, int i) => Range(m).Sum(j => w[j] / w.Sum() * Signed(m, i, j));
}
