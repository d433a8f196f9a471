using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>The check sums of the 100,000 × 20 performance workload, which five other programs agree on.</summary>
public class WorkloadTests
{
    private const int Alternatives = 100_000, Criteria = 20;

    private static readonly DecisionMatrix s_matrix = DecisionMatrix.FromColumns(
        [.. from j in Enumerable.Range(0, Criteria) from i in Enumerable.Range(0, Alternatives) select 1 + (99 * Uniform(20250101, (i * Criteria) + j))],
        Alternatives,
        [.. Enumerable.Range(0, Criteria).Select(static j => j % 3 == 2 ? Direction.Cost : Direction.Benefit)]);

    [Fact]
    public void Entropy() => Assert.Equal(0.0554057194, CheckSum(new EntropyWeights()), 5e-11);

    [Fact]
    public void Critic_with_directions() => Assert.Equal(0.0567251823, CheckSum(new CriticWeights()), 5e-11);

    public static TheoryData<WeightingMethod> FromData => [.. DataLaws.Methods];

    [Theory]
    [MemberData(nameof(FromData), DisableDiscoveryEnumeration = true)]
    public void Memory_does_not_grow_with_the_number_of_alternatives(WeightingMethod method)
    {
        var items = WeightingCases.Items(Criteria);
        var few = DecisionMatrix.FromColumns([.. Enumerable.Range(0, Criteria).SelectMany(static j => s_matrix.Column(j)[..1000].ToArray())], 1000, s_matrix.Directions);
        method.Resolve(items, few);
        method.Resolve(items, s_matrix); // warm, pools filled
        // Half a byte for each further alternative: small tables may differ, a column may not.
        const int Little = (Alternatives - 1000) / 2;
        Assert.InRange(Allocated(() => method.Resolve(items, s_matrix)) - Allocated(() => method.Resolve(items, few)), -Little, Little);
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double CheckSum(WeightingMethod method) =>
        method.Resolve(WeightingCases.Items(Criteria), s_matrix).Weights.Select(static (w, i) => w * Math.Cos(i % 97)).Sum();

    private static double Uniform(ulong seed, int k)
    {
        ulong z = unchecked(seed + (((ulong)k + 1) * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
