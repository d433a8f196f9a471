using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class WeightedProductTests
{
    [Fact]
    [WorkedExample("wpm-jmcdm")]
    public void Yildirim_Onder_2015()
    {
        var oracle = Oracle.Of("wpm-jmcdm");
        oracle.Matches("score", new WeightedProduct().Run(oracle.Matrix, oracle.Weights).Scores);
    }

    [Fact]
    [WorkedExample("waspas-chakraborty2015-ex2-lambda0")]
    public void Chakraborty_Zavadskas_Antucheviciene_2015_example_2_lambda_0()
    {
        var oracle = Oracle.Of("waspas-chakraborty2015-ex2-lambda0");
        var result = new WeightedProduct().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        Textbook.Agrees(new WeightedProduct(), c, static x => [.. x.Normalised(Textbook.Linear).Select(row => Product(row, x.W))]);
        Textbook.Agrees(new WeightedProduct(MatrixNormalisation.Sum), c, static x => [.. x.Normalised(Textbook.Sum).Select(row => Product(row, x.W))]);
        Textbook.Agrees(new WeightedProduct(MatrixNormalisation.None), c, static x => [.. x.Normalised(static (v, _, benefit) => benefit ? v : 1 / v).Select(row => Product(row, x.W))]);
    }

    [Fact]
    public void A_thousand_large_values_do_not_overflow()
    {
        var matrix = DecisionMatrix.FromRows([[.. Enumerable.Repeat(1e300, 1000)], [.. Enumerable.Repeat(1e299, 1000)]], [.. Enumerable.Repeat(Direction.Benefit, 1000)]);
        var result = new WeightedProduct(MatrixNormalisation.None).Run(matrix, [.. Enumerable.Repeat(1.0, 1000)]);
        Assert.Equal(1, result.Scores[0] / 1e300, 1e-9);
        Assert.Equal([1, 2], result.Ranks);
    }

    private static double Product(double[] row, double[] w) => row.Select((r, j) => Math.Pow(r, w[j])).Aggregate(1.0, static (a, b) => a * b);
}
