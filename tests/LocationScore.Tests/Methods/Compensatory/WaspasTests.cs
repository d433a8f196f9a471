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
    public void The_optimal_lambda_has_the_least_variance_of_all(MethodCase c)
    {
        // Zavadskas et al. (2012): independent errors of 5 % of each normalised value, propagated through both totals by difference quotients.
        var result = new Waspas(null).Run(c.Matrix, c.Weights);
        double[] w = c.W;
        double[][] r = c.Normalised(Textbook.Linear);
        for (int i = 0; i < c.N; i++)
        {
            double Sum(double[] row) => row.Zip(w, static (x, weight) => x * weight).Sum();
            double Product(double[] row) => Math.Exp(row.Zip(w, static (x, weight) => weight * Math.Log(x)).Sum());
            double Variance(Func<double[], double> of)
            {
                double variance = 0;
                for (int j = 0; j < c.M; j++)
                {
                    double h = 1e-5 * r[i][j];
                    double[] up = [.. r[i]], down = [.. r[i]];
                    up[j] += h;
                    down[j] -= h;
                    variance += Math.Pow((of(up) - of(down)) / (2 * h) * 0.05 * r[i][j], 2);
                }

                return variance;
            }

            double ofSum = Variance(Sum), ofProduct = Variance(Product), lambda = result.OptimalLambda[i];
            Assert.Equal(ofProduct / (ofSum + ofProduct), lambda, 1e-6);
            double At(double share) => (share * share * ofSum) + ((1 - share) * (1 - share) * ofProduct);
            Assert.All((double[])[0, 0.25, 0.5, 0.75, 1], share => Assert.True(At(lambda) <= At(share) * (1 + 1e-9)));
            Assert.Equal((lambda * result.WeightedSum[i]) + ((1 - lambda) * result.WeightedProduct[i]), result.Scores[i], 1e-15);
        }
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
