using LocationScore.Analysis;

namespace LocationScore.Tests.Analysis;

/// <summary>Published rank correlations, most of them with ties.</summary>
public class PublishedCorrelationTests
{
    /// <summary>One value for each person of a table of counts, row and column.</summary>
    private static (double[] Rows, double[] Columns) Expand(int[][] table)
    {
        var cells = from i in Enumerable.Range(0, table.Length) from j in Enumerable.Range(0, table[i].Length) from _ in Enumerable.Range(0, table[i][j]) select (i, j);
        return ([.. cells.Select(static c => (double)c.i)], [.. cells.Select(static c => (double)c.j)]);
    }

    [Fact]
    public void Income_and_job_satisfaction_of_Agresti_2002()
    {
        // Agresti, A. (2002). Categorical Data Analysis, 2nd ed., section 2.4: 104 persons, C = 1331, D = 849, γ = 0.221; τ-b = 0.152.
        var (income, satisfaction) = Expand([[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]]);
        Assert.Equal((1331 - 849) / (1331.0 + 849), RankCorrelation.GoodmanKruskalGamma(income, satisfaction)!.Value, 1e-15);
        Assert.Equal(0.152, RankCorrelation.KendallTauB(income, satisfaction)!.Value, 0.00051);
    }

    [Fact]
    public void Kendall_and_Spearman_in_the_reference_of_SciPy()
    {
        Assert.Equal(-0.47140452079103173, RankCorrelation.KendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])!.Value, 1e-15);
        Assert.Equal(0.8207826816681233, RankCorrelation.Spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])!.Value, 1e-15);
    }

    [Fact]
    public void Kendall_1970_mathematics_and_music()
    {
        // Kendall, M. G. (1970). Rank Correlation Methods, 4th ed., chapter 1: ten students, S = −3, τ = −0.07, ρ = −0.103.
        double[] mathematics = [7, 4, 3, 10, 6, 2, 9, 8, 1, 5], music = [5, 7, 3, 10, 1, 9, 6, 2, 8, 4];
        Assert.Equal(-3 / 45.0, RankCorrelation.KendallTauB(mathematics, music)!.Value, 1e-15);
        Assert.Equal(-0.103, RankCorrelation.Spearman(mathematics, music)!.Value, 0.00051);
        Assert.Equal(-3 / 45.0, RankCorrelation.GoodmanKruskalGamma(mathematics, music)!.Value, 1e-15);
    }

    [Fact]
    public void A_million_places_are_counted_exactly()
    {
        // Blocks of 1,000 equal places against the falling order: every pair of different blocks is discordant, which leaves n(n−1)/2 − 1,000·1,000·999/2 pairs.
        const int N = 1_000_000, Block = 1000;
        double[] blocks = [.. Enumerable.Range(0, N).Select(static i => (double)(i / Block))], falling = [.. Enumerable.Range(0, N).Select(static i => (double)(N - i))];
        double all = N * (N - 1.0) / 2, untied = all - (N / Block * (Block * (Block - 1.0) / 2));
        Assert.Equal(-untied / Math.Sqrt(untied * all), RankCorrelation.KendallTauB(blocks, falling)!.Value, 1e-15);
        Assert.Equal(-1, RankCorrelation.GoodmanKruskalGamma(blocks, falling));
        Assert.Equal(1, RankCorrelation.KendallTauB(falling, falling));
        Assert.Equal(-1, RankCorrelation.Spearman(falling, [.. falling.Reverse()]));
        Assert.Equal(1, RankCorrelation.WS(reference: falling, other: falling));
        Assert.Equal(0.5, RankCorrelation.TopOverlap(falling, [.. falling.Select(static v => (v - 1 + (N / 4)) % N)], N / 2));
    }

    [Fact]
    public void One_alternative_cannot_be_correlated_and_two_agree_or_not()
    {
        Assert.Null(RankCorrelation.Spearman([1], [1]));
        Assert.Null(RankCorrelation.WeightedSpearman([1], [1]));
        Assert.Null(RankCorrelation.KendallTauB([1], [1]));
        Assert.Null(RankCorrelation.GoodmanKruskalGamma([1], [1]));
        Assert.Null(RankCorrelation.WS([1], [1]));
        Assert.Equal(1, RankCorrelation.TopOverlap([1], [1], 1));
        Assert.Equal((-1.0, -1.0, -1.0, -1.0, 0.25), (RankCorrelation.Spearman([1, 2], [2, 1]), RankCorrelation.WeightedSpearman([1, 2], [2, 1]), RankCorrelation.KendallTauB([1, 2], [2, 1]),
            RankCorrelation.GoodmanKruskalGamma([1, 2], [2, 1]), RankCorrelation.WS([1, 2], [2, 1])));
        Assert.Equal((null, null, null, 1.0), (RankCorrelation.Spearman([3, 3], [2, 1]), RankCorrelation.KendallTauB([3, 3], [2, 1]), RankCorrelation.GoodmanKruskalGamma([3, 3], [2, 1]), RankCorrelation.TopOverlap([3, 3], [2, 2], 1)));
        Assert.Equal(1, RankCorrelation.KendallTauB([0, -0.0, 1], [-0.0, 0, 2])); // minus zero is zero
        Assert.Equal(1, RankCorrelation.Spearman([0, -0.0, 1], [-0.0, 0, 2]));
    }
}
