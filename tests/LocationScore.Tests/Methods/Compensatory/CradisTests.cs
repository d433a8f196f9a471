using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class CradisTests
{
    [Fact]
    [WorkedExample("cradis-puska2021")]
    public void Puska_Stevic_Pamucar_2021()
    {
        var oracle = Oracle.Of("cradis-puska2021");
        oracle.Matches("score", new Cradis().Run(oracle.Matrix, oracle.Weights).Scores);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        // Where an alternative is the optimum of a matrix whose optima are all the same value, the formula is 0/0: fixed by examples below.
        if (c.M > 1 && c.Weights.Distinct().Count() == c.M) Textbook.Agrees(new Cradis(), c, Model);
    }

    private static double[] Model(MethodCase c)
    {
        double[][] v = [.. c.Normalised(Textbook.Linear).Select(row => row.Select((x, j) => x * c.W[j]).ToArray())];
        double ideal = v.Max(static row => row.Max()), anti = v.Min(static row => row.Min());
        double[] optimum = [.. Enumerable.Range(0, c.M).Select(j => v.Max(row => row[j]))];
        double Plus(double[] row) => row.Sum(x => ideal - x);
        double Minus(double[] row) => row.Sum(x => x - anti);
        return [.. v.Select(row => ((Plus(optimum) / Plus(row)) + (Minus(row) / Minus(optimum))) / 2)];
    }

    [Fact]
    public void The_optimum_itself_has_utility_one_where_the_formula_has_zero_over_zero()
    {
        var result = new Cradis().Run(DecisionMatrix.FromRows([[4.0], [2]], [Direction.Benefit]), [1]);
        Assert.Equal([1, 0], result.UtilityFromIdeal);
        Assert.Equal([1, 0], result.UtilityFromAntiIdeal);
        Assert.Equal([1, 1], new Cradis().Run(DecisionMatrix.FromRows([[4.0], [4]], [Direction.Benefit]), [1]).Scores);
    }
}
