using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class MooraRatioTests
{
    [Fact]
    [WorkedExample("moora-siregar2021")]
    public void Siregar_2021()
    {
        var oracle = Oracle.Of("moora-siregar2021");
        oracle.Matches("score", new MooraRatio().Run(oracle.Matrix, oracle.Weights).Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        Textbook.Agrees(new MooraRatio(), c, static x => Model(x, x.W));
        Textbook.Agrees(new MooraRatio(Unweighted: true), c, static x => Model(x, [.. x.W.Select(static _ => 1.0)]));
    }

    private static double[] Model(MethodCase c, double[] w) =>
        [.. c.Normalised(Textbook.VectorRatio).Select(row => row.Select((x, j) => c.Benefit(j) ? w[j] * x : -w[j] * x).Sum())];
}
