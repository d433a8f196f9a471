using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class RovTests
{
    [Fact]
    [WorkedExample("rov-madic2016")]
    public void Madic_Radovanovic_Manic_2016()
    {
        var oracle = Oracle.Of("rov-madic2016");
        var result = new Rov().Run(oracle.Matrix, oracle.Weights);
        // The weights of the paper sum to 1.0001 and are used as they are.
        oracle.Matches("score", result.Scores, oracle.Weights.Sum()).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        if (!c.HasConstant) Textbook.Agrees(new Rov(), c, static x => [.. x.Normalised(Textbook.MinMax).Select(row => row.Select((r, j) => r * x.W[j]).Sum() / 2)]);
    }
}
