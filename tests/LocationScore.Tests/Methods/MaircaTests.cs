using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class MaircaTests
{
    [Fact]
    [WorkedExample("mairca-aksoy2021")]
    public void Aksoy_2021()
    {
        var oracle = Oracle.Of("mairca-aksoy2021");
        oracle.Matches("gap", new Mairca().Run(oracle.Matrix, oracle.Weights).Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        if (c.HasConstant) return;
        Textbook.Agrees(new Mairca(), c, static x => [.. x.Normalised(Textbook.MinMax).Select(row => row.Select((r, j) => (x.W[j] / x.N) - (x.W[j] / x.N * r)).Sum())]);
        var result = new Mairca().Run(c.Matrix, c.Weights);
        Assert.Equal(result.TheoreticalPonder[0] - result.RealPonder[0, 0], result.Gaps[0, 0], 1e-12);
    }
}
