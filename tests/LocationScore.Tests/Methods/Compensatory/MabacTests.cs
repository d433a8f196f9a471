using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class MabacTests
{
    [Fact]
    [WorkedExample("mabac-pamucar2015")]
    public void Pamucar_Cirovic_2015()
    {
        var oracle = Oracle.Of("mabac-pamucar2015");
        var result = new Mabac().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Matches("border_approximation_area", result.BorderApproximationArea).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        if (!c.HasConstant) Textbook.Agrees(new Mabac(), c, Model);
    }

    private static double[] Model(MethodCase c)
    {
        double[][] v = [.. c.Normalised(Textbook.MinMax).Select(row => row.Select((x, j) => c.W[j] * (x + 1)).ToArray())];
        double[] g = [.. Enumerable.Range(0, c.M).Select(j => Math.Pow(v.Aggregate(1.0, (product, row) => product * row[j]), 1.0 / c.N))];
        return [.. v.Select(row => row.Select((x, j) => x - g[j]).Sum())];
    }

    [Fact]
    public void The_geometric_mean_of_many_alternatives_does_not_underflow()
    {
        const int N = 10_000;
        var matrix = DecisionMatrix.FromColumns([.. Enumerable.Range(0, N).Select(static i => i % 2 == 0 ? 0.0 : 1)], N, [Direction.Benefit]);
        Assert.Equal(Math.Sqrt(2), new Mabac().Run(matrix, [1]).BorderApproximationArea[0], 1e-12);
    }
}
