using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class MarcosTests
{
    [Fact]
    [WorkedExample("marcos-ulutas2020")]
    public void Ulutas_2020()
    {
        var oracle = Oracle.Of("marcos-ulutas2020");
        oracle.Matches("score", new Marcos().Run(oracle.Matrix, oracle.Weights).Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c) => Textbook.Agrees(new Marcos(), c, Model);

    private static double[] Model(MethodCase c)
    {
        double[] ideal = [.. Enumerable.Range(0, c.M).Select(j => c.Benefit(j) ? c.Column(j).Max() : c.Column(j).Min())];
        double[] anti = [.. Enumerable.Range(0, c.M).Select(j => c.Benefit(j) ? c.Column(j).Min() : c.Column(j).Max())];
        double Sum(double[] row) => row.Select((x, j) => c.W[j] * (c.Benefit(j) ? x / ideal[j] : ideal[j] / x)).Sum();
        return [.. c.Rows.Select(row =>
        {
            double minus = Sum(row) / Sum(anti), plus = Sum(row) / Sum(ideal), fMinus = plus / (plus + minus), fPlus = minus / (plus + minus);
            return (plus + minus) / (1 + ((1 - fPlus) / fPlus) + ((1 - fMinus) / fMinus));
        })];
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void The_utility_functions_are_those_of_the_degrees(MethodCase c)
    {
        var result = new Marcos().Run(c.Matrix, c.Weights);
        double plus = result.UtilityDegreeIdeal[0], minus = result.UtilityDegreeAntiIdeal[0];
        Assert.Equal(plus / (plus + minus), result.UtilityFunctionAntiIdeal, 1e-12);
        Assert.Equal(minus / (plus + minus), result.UtilityFunctionIdeal, 1e-12);
    }
}
