using LocationScore.Numerics;
using LocationScore.Tests.Analysis;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Numerics;

public class SimplexHalfSpaceTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, -1, 0, 0)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(1, 1, -2, 5.0 / 9)]
    [InlineData(1, -1, 0, 0.5)]
    public void The_share_above_a_plane_is_known_for_three_weights(double a, double b, double c, double expected) =>
        Assert.Equal(expected, SimplexHalfSpace.Above([a, b, c]), 1e-15);

    [Fact]
    public void Equal_differences_do_not_divide_by_zero() =>
        Assert.Equal(7.0 / 16, SimplexHalfSpace.Above([1, 1, -3]), 1e-15);

    [Fact]
    public void Both_sides_of_a_plane_make_up_the_whole()
    {
        var random = new Random(3);
        for (int m = 2; m <= 40; m++)
        {
            double[] d = [.. Enumerable.Range(0, m).Select(_ => random.NextDouble() - 0.4)];
            Assert.Equal(1, SimplexHalfSpace.Above(d) + SimplexHalfSpace.Above([.. d.Select(static x => -x)]), 1e-13);
        }
    }

    [Theory]
    [InlineData("pwi-4x4", 1e-10)]
    [InlineData("pwi-4x6", 1e-10)]
    [InlineData("pwi-4x10", 1e-10)]
    [InlineData("pwi-equal-differences", 1e-12)]
    public void Published_pairs_and_expected_ranks_come_out(string id, double tolerance)
    {
        var example = Cities.Case("pairwise_winning_exact", id);
        var expected = example.GetProperty("expected");
        var result = LocationScore.Analysis.PairwiseWinning.Run(Cities.OfCase(example));
        double[][] wins = expected.GetProperty("pairwise_winning").Rows();
        for (int a = 0; a < wins.Length; a++)
        {
            for (int b = 0; b < wins.Length; b++) Assert.Equal(wins[a][b], result.Rows[a].Wins[b].Value, tolerance);
            Assert.Equal(expected.GetProperty("expected_rank")[a].GetDouble(), result.Rows[a].ExpectedRank.Value, tolerance);
            Assert.Equal(LocationScore.Analysis.Exactness.Exact, result.Rows[a].ExpectedRank.Exactness);
        }
    }
}
