using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public class MautTests
{
    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook_for_every_shape(MethodCase c)
    {
        if (c.HasConstant) return;
        Check(c, new(), static r => r);
        Check(c, new(UtilityShape.Exponential, 2), static r => (1 - Math.Exp(-2 * r)) / (1 - Math.Exp(-2)));
        Check(c, new(UtilityShape.Exponential, -1), static r => (Math.Exp(r) - 1) / (Math.E - 1));
        Check(c, new(UtilityShape.SquaredExponential, 1), static r => (Math.Exp(r * r) - 1) / (Math.E - 1));
        Check(c, new(UtilityShape.Logarithmic, 10), static r => Math.Log10((9 * r) + 1));
        Check(c, new(UtilityShape.Power, 0.5), Math.Sqrt);
    }

    private static void Check(MethodCase c, MarginalUtility utility, Func<double, double> shape)
    {
        Textbook.Agrees(new Maut(utility), c, x => [.. x.Normalised(Textbook.MinMax).Select(row => row.Select((r, j) => x.W[j] * shape(Math.Max(0, r))).Sum())]);
        var bounds = Enumerable.Range(0, c.M).Select(static _ => new CriterionBounds(0, 200));
        Textbook.Agrees(new Maut(Utilities: [.. Enumerable.Repeat(utility, c.M)], Bounds: [.. bounds]), c,
            x => [.. x.Rows.Select(row => row.Select((v, j) => x.W[j] * shape(x.Benefit(j) ? v / 200 : 1 - (v / 200))).Sum())]);
    }

    [Fact]
    public void Steps_round_up_to_the_next_step()
    {
        var matrix = DecisionMatrix.FromRows([[0.0], [4], [5], [6], [10]], [Direction.Benefit]);
        Assert.Equal([0, 0.5, 0.5, 1, 1], new Maut(new(UtilityShape.Step, 2)).Run(matrix, [1]).Scores);
    }

    [Fact]
    public void A_shape_without_a_usable_parameter_is_refused()
    {
        var matrix = DecisionMatrix.FromRows([[0.0], [4]], [Direction.Benefit]);
        foreach (var utility in (MarginalUtility[])[new(UtilityShape.Exponential, 0), new(UtilityShape.Logarithmic, 1), new(UtilityShape.Power, 0), new(UtilityShape.Step, 1.5), new(UtilityShape.SquaredExponential, double.NaN)])
            Assert.Equal("utility", Assert.Single(Assert.Throws<ProblemsException>(() => new Maut(utility).Run(matrix, [1])).Problems).Path);
    }
}
