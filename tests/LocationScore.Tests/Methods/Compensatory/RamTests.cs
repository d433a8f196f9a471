using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class RamTests
{
    [Fact]
    [WorkedExample("ram-sotoudeh2023")]
    public void Sotoudeh_Anvari_2023()
    {
        var oracle = Oracle.Of("ram-sotoudeh2023");
        var result = new Ram().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("score", result.Scores).Matches("S_plus", result.BenefitSums).Matches("S_minus", result.CostSums).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c) => Textbook.Agrees(new Ram(), c, static x => [.. x.Normalised(Textbook.Share).Select(row => Math.Pow(
        2 + row.Select((r, j) => x.Benefit(j) ? r * x.W[j] : 0).Sum(),
        1 / (2 + row.Select((r, j) => x.Benefit(j) ? 0 : r * x.W[j]).Sum())))]);
}
