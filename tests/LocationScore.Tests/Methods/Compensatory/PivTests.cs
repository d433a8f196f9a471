using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class PivTests
{
    [Fact]
    [WorkedExample("piv-jmcdm")]
    public void Mufazzal_Muzakkir_2018()
    {
        var oracle = Oracle.Of("piv-jmcdm");
        var result = new Piv().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("distance", result.Scores);
        Assert.Equal(1, result.Ranks.Order[0] + 1);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c) => Textbook.Agrees(new Piv(), c, Model);

    private static double[] Model(MethodCase c)
    {
        double[][] v = [.. c.Normalised(Textbook.VectorRatio).Select(row => row.Select((x, j) => x * c.W[j]).ToArray())];
        return [.. v.Select(row => row.Select((x, j) => c.Benefit(j) ? v.Max(r => r[j]) - x : x - v.Min(r => r[j])).Sum())];
    }
}
