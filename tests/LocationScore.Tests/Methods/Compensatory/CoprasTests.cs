using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class CoprasTests
{
    [Theory]
    [InlineData("copras-uysal2022", 100)]
    [InlineData("copras-goswami2020", 1)]
    [InlineData("copras-zavadskas2007-data", 1)]
    [WorkedExample("copras-uysal2022")]
    [WorkedExample("copras-goswami2020")]
    [WorkedExample("copras-zavadskas2007-data")]
    public void Uysal_Inan_2022_Goswami_Mitra_2020_Zavadskas_2007(string id, double scale)
    {
        var oracle = Oracle.Of(id);
        var result = new Copras().Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("utility", result.Scores, scale);
        if (id == "copras-uysal2022") oracle.Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        if (Enumerable.Range(0, c.M).All(j => c.Benefit(j) || c.W[j] == 0) || Enumerable.Range(0, c.M).Any(j => !c.Benefit(j) && c.W[j] > 0)) Textbook.Agrees(new Copras(), c, Model);
    }

    private static double[] Model(MethodCase c)
    {
        var w = c.W;
        var d = c.Normalised(Textbook.Share);
        double[] plus = [.. d.Select(row => row.Select((x, j) => c.Benefit(j) ? x * w[j] : 0).Sum())], minus = [.. d.Select(row => row.Select((x, j) => c.Benefit(j) ? 0 : x * w[j]).Sum())];
        double least = minus.Min();
        double[] q = [.. plus.Select((p, i) => least == 0 ? p : p + (least * minus.Sum() / (minus[i] * minus.Sum(s => least / s))))];
        return [.. q.Select(x => x / q.Max())];
    }

    [Fact]
    public void An_alternative_without_costs_is_refused_by_name()
    {
        var problem = Assert.Throws<LocationScore.ProblemsException>(() => new Copras().Run(DecisionMatrix.FromRows([[1.0, 0], [2, 5]], [Direction.Benefit, Direction.Cost]), [1, 1]));
        Assert.Contains("'A1'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_costs_the_benefits_decide()
    {
        var result = new Copras().Run(DecisionMatrix.FromRows([[1.0], [4]], [Direction.Benefit]), [1]);
        Assert.Equal([0.25, 1], result.Scores);
    }
}
