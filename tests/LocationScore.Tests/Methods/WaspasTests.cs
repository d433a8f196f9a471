using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class WaspasTests
{
    [Fact]
    [WorkedExample("waspas-chakraborty2015-ex2-lambda0.5")]
    public void Chakraborty_Zavadskas_Antucheviciene_2015_example_2()
    {
        var oracle = Oracle.Of("waspas-chakraborty2015-ex2-lambda0.5");
        var result = new Waspas().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Ranks("rank", result.Ranks);
    }

    [Fact]
    [WorkedExample("waspas-chakraborty2015-ex1")]
    public void Chakraborty_Zavadskas_Antucheviciene_2015_example_1_whose_weights_sum_to_1_0155()
    {
        var oracle = Oracle.Of("waspas-chakraborty2015-ex1");
        double sum = oracle.Weights.Sum();
        var result = new Waspas().Run(oracle.Matrix, oracle.Weights);

        // The paper does not normalise: its sum is ours times the sum of the weights, its product ours to that power.
        oracle.Matches("score", result.WeightedSum.Select((q, i) => (0.5 * sum * q) + (0.5 * Math.Pow(result.WeightedProduct[i], sum))));
    }

    [Fact]
    [WorkedExample("waspas-jmcdm")]
    public void Yildirim_Onder_2015()
    {
        var oracle = Oracle.Of("waspas-jmcdm");
        oracle.Matches("score", new Waspas().Run(oracle.Matrix, oracle.Weights).Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        foreach (double lambda in (double[])[0, 0.3, 0.5, 1])
        {
            Textbook.Agrees(new Waspas(lambda), c, x => [.. x.Normalised(Textbook.Linear).Select(row =>
                (lambda * row.Select((r, j) => r * x.W[j]).Sum()) + ((1 - lambda) * row.Select((r, j) => Math.Pow(r, x.W[j])).Aggregate(1.0, static (a, b) => a * b)))]);
        }
    }
}
