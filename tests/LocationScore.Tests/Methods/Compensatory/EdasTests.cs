using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class EdasTests
{
    [Theory]
    [InlineData("edas-ersoy2021")]
    [InlineData("edas-yazdani2020")]
    [WorkedExample("edas-ersoy2021")]
    [WorkedExample("edas-yazdani2020")]
    public void Ersoy_2021_and_Yazdani_2020(string id)
    {
        var oracle = Oracle.Of(id);
        var result = new Edas().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores);
        if (id == "edas-ersoy2021") oracle.Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        // A spread of rounding size only divides noise by noise.
        if (Enumerable.Range(0, c.M).Any(j => c.W[j] > 0 && !c.IsConstant(j))) Textbook.Agrees(new Edas(), c, Model);
    }

    private static double[] Model(MethodCase c)
    {
        double[] sp = new double[c.N], sn = new double[c.N];
        for (int i = 0; i < c.N; i++)
        {
            for (int j = 0; j < c.M; j++)
            {
                double average = c.IsConstant(j) ? c.Rows[0][j] : c.Column(j).Average(), above = (c.Rows[i][j] - average) / average;
                sp[i] += c.W[j] * Math.Max(0, c.Benefit(j) ? above : -above);
                sn[i] += c.W[j] * Math.Max(0, c.Benefit(j) ? -above : above);
            }
        }

        return [.. sp.Select((p, i) => ((p / sp.Max()) + 1 - (sn[i] / sn.Max())) / 2)];
    }

    [Fact]
    public void Intermediate_distances_are_shares_of_the_average()
    {
        var result = new Edas().Run(DecisionMatrix.FromRows([[1.0, 6], [3, 2]], [Direction.Benefit, Direction.Cost]), [1, 1]);
        Assert.Equal([2, 4], result.Average);
        Assert.Equal([[0, 0], [0.5, 0.5]], result.PositiveDistances.ToRows());
        Assert.Equal([[0.5, 0.5], [0, 0]], result.NegativeDistances.ToRows());
    }

    [Fact]
    public void An_average_of_zero_is_refused_and_equal_alternatives_are_not_scaled()
    {
        Assert.Throws<LocationScore.ProblemsException>(() => new Edas().Run(DecisionMatrix.FromRows([[-1.0], [1]], [Direction.Benefit]), [1]));
        var equal = new Edas().Run(DecisionMatrix.FromRows([[2.0], [2]], [Direction.Benefit]), [1]);
        Assert.Equal([0.5, 0.5], equal.Scores);
        Assert.Single(equal.Remarks);
    }
}
