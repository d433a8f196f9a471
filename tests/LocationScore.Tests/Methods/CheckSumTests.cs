using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

/// <summary>Check sums that independent implementations in several languages agree on, over inputs of up to 100,000 × 20.</summary>
public class CheckSumTests
{
    [Theory]
    [InlineData("weightedSum", 12, 20, -0.204529554)]
    [InlineData("weightedSum", 1_000, 10, 9.05320221)]
    [InlineData("weightedSum", 100_000, 20, 650.554098)]
    [InlineData("topsis", 12, 20, -0.193469119)]
    [InlineData("topsis", 1_000, 10, 8.36972846)]
    [InlineData("topsis", 100_000, 20, 655.537339)]
    [InlineData("vikor", 12, 20, -0.0579397688)]
    [InlineData("vikor", 1_000, 10, 5.06772962)]
    [InlineData("vikor", 100_000, 20, 900.338149)]
    [InlineData("copras", 100_000, 20, 523.588605)]
    [InlineData("edas", 100_000, 20, 634.529156)]
    [InlineData("mabac", 100_000, 20, 13.6367853)]
    [InlineData("spotis", 100_000, 20, 700.295808)]
    public void Scores_have_the_known_check_sum(string kind, int n, int m, double expected)
    {
        var matrix = Workload.Matrix(n, m);
        var method = RankingMethods.Find(kind)!;

        // The check sum of SPOTIS was taken with the extremes of the data as bounds.
        if (method is Spotis) method = new Spotis([.. Enumerable.Range(0, m).Select(j => new CriterionBounds(matrix.Statistics.Min[j], matrix.Statistics.Max[j]))]);
        Assert.Equal(expected, Workload.CheckSum(method.Run(matrix, Workload.Weights(m)).Scores), Math.Max(1, Math.Abs(expected)) * 5e-9);
    }

    [Fact]
    public void Column_statistics_are_those_of_a_plain_loop()
    {
        foreach (int n in (int[])[1, 7, 8, 9, 31, 100])
        {
            var matrix = Workload.Matrix(n, 3);
            for (int j = 0; j < 3; j++)
            {
                double[] column = [.. matrix.Column(j)];
                Assert.Equal(column.Min(), matrix.Statistics.Min[j]);
                Assert.Equal(column.Max(), matrix.Statistics.Max[j]);
                Assert.Equal(column.Sum(), matrix.Statistics.Sum[j], column.Sum() * 1e-14);
                Assert.Equal(column.Sum(static x => x * x), matrix.Statistics.SumOfSquares[j], column.Sum(static x => x * x) * 1e-14);
            }
        }
    }
}
