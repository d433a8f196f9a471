using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class LopmTests
{
    [Fact]
    [WorkedExample("lopm-farag2020")]
    public void Farag_2020()
    {
        var oracle = Oracle.Of("lopm-farag2020");
        double[] limits = oracle.Parameter("limits").Numbers(), kinds = oracle.Parameter("limit_types").Numbers();
        var result = new Lopm([.. limits.Select((y, j) => new LopmLimit(y, kinds[j] > 0 ? LopmLimitKind.Lower : kinds[j] < 0 ? LopmLimitKind.Upper : LopmLimitKind.Target))]).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("merit", result.Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        LopmLimitKind Kind(int j) => (LopmLimitKind)((j + (c.Benefit(j) ? 0 : 1)) % 3);
        double Merit(double x, int j) => Kind(j) == LopmLimitKind.Lower ? (5.0 + j) / x : Kind(j) == LopmLimitKind.Upper ? x / (5.0 + j) : Math.Abs((x / (5.0 + j)) - 1);
        var method = new Lopm([.. Enumerable.Range(0, c.M).Select(j => new LopmLimit(5.0 + j, Kind(j)))]);
        Textbook.Agrees(method, c, x => [.. x.Rows.Select(row => row.Select((v, j) => x.W[j] * Merit(v, j)).Sum())]);
        Assert.Equal(c.Rows.Select(row => row.Select((x, j) => Kind(j) switch { LopmLimitKind.Lower => x >= 5.0 + j, LopmLimitKind.Upper => x <= 5.0 + j, _ => true }).All(static ok => ok)), method.Run(c.Matrix, c.Weights).MeetsLimits);
    }
}
