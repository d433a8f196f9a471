using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class CocosoTests
{
    [Fact]
    [WorkedExample("cocoso-yazdani2019")]
    public void Yazdani_2019()
    {
        var oracle = Oracle.Of("cocoso-yazdani2019");
        var result = new Cocoso(oracle.Parameter("lambda").GetDouble()).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Matches("ka", result.Ka).Matches("kb", result.Kb).Matches("kc", result.Kc).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        if (c.HasConstant || c.Normalised(Textbook.MinMax).Any(row => row.Select((r, j) => r * c.W[j]).Sum() == 0)) return;
        foreach (double lambda in (double[])[0, 0.3, 0.5, 1]) Textbook.Agrees(new Cocoso(lambda), c, x => Model(x, lambda));
    }

    private static double[] Model(MethodCase c, double lambda)
    {
        var r = c.Normalised(Textbook.MinMax);
        double[] s = [.. r.Select(row => row.Select((x, j) => x * c.W[j]).Sum())], p = [.. r.Select(row => row.Select((x, j) => Math.Pow(x, c.W[j])).Sum())];
        return [.. s.Select((_, i) =>
        {
            double ka = (s[i] + p[i]) / (s.Sum() + p.Sum()), kb = (s[i] / s.Min()) + (p[i] / p.Min());
            double kc = ((lambda * s[i]) + ((1 - lambda) * p[i])) / ((lambda * s.Max()) + ((1 - lambda) * p.Max()));
            return Math.Pow(ka * kb * kc, 1.0 / 3) + ((ka + kb + kc) / 3);
        })];
    }

    [Fact]
    public void An_alternative_that_is_worst_everywhere_is_refused() =>
        Assert.Throws<LocationScore.ProblemsException>(() => new Cocoso().Run(DecisionMatrix.FromRows([[1.0, 1], [2, 2]], [Direction.Benefit, Direction.Benefit]), [1, 1]));
}
