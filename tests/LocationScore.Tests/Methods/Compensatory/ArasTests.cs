using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class ArasTests
{
    [Theory]
    [InlineData("aras-goswami2020")]
    [InlineData("aras-zavadskas2010")]
    [InlineData("aras-jmcdm")]
    [WorkedExample("aras-goswami2020")]
    [WorkedExample("aras-zavadskas2010")]
    [WorkedExample("aras-jmcdm")]
    public void Goswami_Mitra_2020_Zavadskas_Turskis_2010_Yildirim_Onder_2015(string id)
    {
        var oracle = Oracle.Of(id);
        var optimal = oracle.Parameter("optimal");
        var method = optimal.ValueKind == System.Text.Json.JsonValueKind.Null ? new Aras() : new Aras([.. optimal.Numbers()]);
        var result = method.Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("utility", result.Scores);
        if (id == "aras-jmcdm") Assert.Equal(2, result.Ranks.Order[0] + 1);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        Textbook.Agrees(new Aras(), c, static x => Model(x, [.. Enumerable.Range(0, x.M).Select(j => x.Benefit(j) ? x.Column(j).Max() : x.Column(j).Min())]));
        double[] wishes = [.. Enumerable.Range(0, c.M).Select(static j => 3.0 + j)];
        Textbook.Agrees(new Aras([.. wishes]), c, x => Model(x, wishes));
    }

    private static double[] Model(MethodCase c, double[] optimal)
    {
        double[][] extended = [optimal, .. c.Rows];
        double[][] turned = [.. extended.Select(row => row.Select((x, j) => c.Benefit(j) ? x : 1 / x).ToArray())];
        double[] s = [.. turned.Select(row => row.Select((x, j) => c.W[j] * x / turned.Sum(r => r[j])).Sum())];
        return [.. s.Skip(1).Select(x => x / s[0])];
    }
}
