using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Analysis;
using LocationScore.Tests.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Analysis;

public sealed record TwoRankings(double[] First, double[] Second);

public static class RankingPairs
{
    public static Arbitrary<TwoRankings> Pairs() =>
        (from n in Gen.Choose(1, 30)
         from top in Gen.Elements(1, 3, 100)
         from first in Gen.Choose(0, top).ArrayOf(n)
         from second in Gen.Choose(0, top).ArrayOf(n)
         select new TwoRankings([.. first.Select(static x => (double)x)], [.. second.Select(static x => (double)x)])).ToArbitrary();
}

public class RankCorrelationTests
{
    [Fact]
    public void Salabun_and_Urbaniak_2020()
    {
        var example = GoldenFile.Example("rank-correlation-salabun2020");
        double[] x = example.Param("rank_x").Numbers(), y = example.Param("rank_y").Numbers();
        Assert.Equal(example.Expected("spearman").GetDouble(), RankCorrelation.Spearman(x, y)!.Value, 1e-12);
        Assert.Equal(example.Expected("weighted_spearman").GetDouble(), RankCorrelation.WeightedSpearman(x, y)!.Value, 1e-4);
        Assert.Equal(example.Expected("ws").GetDouble(), RankCorrelation.WS(reference: x, other: y)!.Value, 1e-4);
        Assert.Equal(example.Expected("kendall_tau").GetDouble(), RankCorrelation.KendallTauB(x, y)!.Value, 1e-12);
        var recomputed = example.GetProperty("recomputed");
        Assert.Equal(recomputed.GetProperty("weighted_spearman").GetDouble(), RankCorrelation.WeightedSpearman(x, y)!.Value, 1e-6);
        Assert.Equal(recomputed.GetProperty("ws").GetDouble(), RankCorrelation.WS(reference: x, other: y)!.Value, 1e-6);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(RankingPairs)])]
    public void Coefficients_agree_with_their_definitions_by_pairs(TwoRankings x)
    {
        var (first, second) = (x.First, x.Second);
        int n = first.Length;
        double concordant = 0, discordant = 0, untiedFirst = 0, untiedSecond = 0;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                int product = Math.Sign(first[i] - first[k]) * Math.Sign(second[i] - second[k]);
                concordant += product > 0 ? 1 : 0;
                discordant += product < 0 ? 1 : 0;
                untiedFirst += first[i] != first[k] ? 1 : 0;
                untiedSecond += second[i] != second[k] ? 1 : 0;
            }
        }

        Same(untiedFirst * untiedSecond == 0 ? null : (concordant - discordant) / Math.Sqrt(untiedFirst * untiedSecond), RankCorrelation.KendallTauB(first, second));
        Same(concordant + discordant == 0 ? null : (concordant - discordant) / (concordant + discordant), RankCorrelation.GoodmanKruskalGamma(first, second));

        // A mean place by counting: those before, and half of the equal ones.
        double[] p = [.. first.Select(v => first.Count(u => u < v) + ((first.Count(u => u == v) + 1) / 2.0))], q = [.. second.Select(v => second.Count(u => u < v) + ((second.Count(u => u == v) + 1) / 2.0))];
        double mp = p.Average(), mq = q.Average();
        double sp = p.Sum(v => (v - mp) * (v - mp)), sq = q.Sum(v => (v - mq) * (v - mq));
        Same(sp * sq == 0 ? null : p.Zip(q, (a, b) => (a - mp) * (b - mq)).Sum() / Math.Sqrt(sp * sq), RankCorrelation.Spearman(first, second));
        double N = n;
        Same(n < 2 ? null : 1 - (6 * p.Zip(q, (a, b) => Math.Pow(a - b, 2) * ((N - a + 1) + (N - b + 1))).Sum() / (Math.Pow(N, 4) + Math.Pow(N, 3) - Math.Pow(N, 2) - N)), RankCorrelation.WeightedSpearman(first, second));
        Same(n < 2 ? null : 1 - p.Zip(q, (a, b) => Math.Pow(2, -a) * Math.Abs(a - b) / Math.Max(Math.Abs(1 - a), Math.Abs(N - a))).Sum(), RankCorrelation.WS(first, second));

        for (int k = 1; k <= n; k++)
        {
            var topFirst = Enumerable.Range(0, n).Where(i => first.Count(u => u < first[i]) < k).ToHashSet();
            var topSecond = Enumerable.Range(0, n).Where(i => second.Count(u => u < second[i]) < k).ToHashSet();
            Assert.Equal(2.0 * topFirst.Intersect(topSecond).Count() / (topFirst.Count + topSecond.Count), RankCorrelation.TopOverlap(first, second, k), 1e-15);
        }
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(RankingPairs)])]
    public void A_ranking_agrees_fully_with_itself_and_not_with_its_reverse(TwoRankings x)
    {
        double[] reverse = [.. x.First.Select(static v => -v)];
        bool differs = x.First.Distinct().Count() > 1;
        Assert.Equal(differs ? 1 : (double?)null, RankCorrelation.Spearman(x.First, x.First));
        Assert.Equal(differs ? 1 : (double?)null, RankCorrelation.KendallTauB(x.First, x.First));
        Assert.Equal(differs ? -1 : (double?)null, RankCorrelation.Spearman(x.First, reverse));
        Assert.Equal(differs ? -1 : (double?)null, RankCorrelation.KendallTauB(x.First, reverse));
        Assert.Equal(differs ? -1 : (double?)null, RankCorrelation.GoodmanKruskalGamma(x.First, reverse));
        Assert.Equal(x.First.Length > 1 ? 1 : (double?)null, RankCorrelation.WS(x.First, x.First));
        Assert.Equal(x.First.Length > 1 ? 1 : (double?)null, RankCorrelation.WeightedSpearman(x.First, x.First));
        Assert.Equal(1, RankCorrelation.TopOverlap(x.First, x.First, 1));
    }

    [Fact]
    public void WS_is_not_symmetric() =>
        Assert.NotEqual(RankCorrelation.WS(reference: [1, 2, 3], other: [2, 3, 1]), RankCorrelation.WS(reference: [2, 3, 1], other: [1, 2, 3]));

    [Fact]
    public void Spearman_with_ties_is_not_the_short_formula() =>
        // 1 − 6Σd² ÷ n(n² − 1) would give 0.95.
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), RankCorrelation.Spearman([1, 2.5, 2.5, 4], [1, 2, 3, 4])!.Value, 1e-15);

    [Fact]
    public void Ranks_become_mean_places() =>
        Assert.Equal([1, 2.5, 2.5, 4], RankCorrelation.Places(Ranks.Of([9, 5, 5, 1], ScoreDirection.HigherIsBetter)));

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => RankCorrelation.Spearman([1, 2], [1]));
        Assert.Throws<ArgumentException>(static () => RankCorrelation.KendallTauB([1, double.NaN], [1, 2]));
        Assert.Equal("second", Assert.Throws<ArgumentException>(static () => RankCorrelation.KendallTauB([1, 2], [1, double.PositiveInfinity])).ParamName);
        Assert.Throws<ArgumentException>(static () => RankCorrelation.TopOverlap([1, 2], [1, double.NaN], 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RankCorrelation.TopOverlap([1, 2], [1, 2], 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RankCorrelation.TopOverlap([1, 2], [1, 2], 3));
        Assert.Throws<ArgumentNullException>(static () => RankCorrelation.Places(null!));
        Assert.Null(RankCorrelation.Spearman([], []));
    }

    private static void Same(double? expected, double? found)
    {
        Assert.Equal(expected.HasValue, found.HasValue);
        if (expected.HasValue) Assert.Equal(expected.Value, found!.Value, 1e-12);
    }
}
