using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class GraTests
{
    [Fact]
    [WorkedExample("gra-jmcdm")]
    public void Yildirim_Onder_2015()
    {
        var oracle = Oracle.Of("gra-jmcdm");
        var result = new Gra(oracle.Parameter("zeta").GetDouble()).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores);
        Assert.Equal(2, result.Ranks.Order[0] + 1);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        foreach (var normalisation in Enum.GetValues<MatrixNormalisation>())
        {
            if (normalisation == MatrixNormalisation.MinMax && c.HasConstant) continue;
            foreach (double zeta in (double[])[0.3, 0.5, 1]) Textbook.Agrees(new Gra(zeta, normalisation), c, x => Model(x, zeta, normalisation));
        }
    }

    private static double[] Model(MethodCase c, double zeta, MatrixNormalisation normalisation)
    {
        var r = c.Normalised(Textbook.Of(normalisation));
        double[][] delta = [.. r.Select(row => row.Select((x, j) => Math.Abs(r.Max(other => other[j]) - x)).ToArray())];
        double min = delta.Min(static row => row.Min()), max = delta.Max(static row => row.Max());
        return [.. delta.Select(row => row.Select((d, j) => c.W[j] * (max == 0 ? 1 : (min + (zeta * max)) / (d + (zeta * max)))).Sum())];
    }
}
