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
        Assert.Equal(result.TheoreticalPonder[0, 0] - result.RealPonder[0, 0], result.Gaps[0, 0], 1e-12);
    }

    [Fact]
    public void Preferences_scale_the_gap_of_their_alternative()
    {
        // Gigović et al. (2016) with the preferences of a test in scikit-criteria.
        var oracle = Oracle.Of("mairca-gigovic2016");
        double[] preferences = [0.2, 0.15, 0.15, 0.1, 0.1, 0.1, 0.1, 0.1];
        var result = new Mairca([.. preferences.Select(static p => 3 * p)]).Run(oracle.Matrix, oracle.Weights);
        Golden.Close([0.06839111, 0.06578403, 0.11035555, 0.04739504, 0.05050595, 0.05094007, 0.03862236, 0.05260108], result.Scores, 1e-7);
        Assert.Equal([7, 6, 8, 2, 3, 4, 1, 5], result.Ranks);
        Assert.Equal(0.2 * oracle.Weights[2] / oracle.Weights.Sum(), result.TheoreticalPonder[0, 2], 1e-15);
        Assert.Equal(result.TheoreticalPonder[3, 1] - result.RealPonder[3, 1], result.Gaps[3, 1], 1e-15);
    }

    [Fact]
    public void Preferences_that_cannot_be_used_are_refused_by_the_name_of_their_alternative()
    {
        var matrix = DecisionMatrix.FromRows([[1.0], [2]], [Direction.Benefit], ["north", "south"]);
        Assert.Equal("preferences", Assert.Single(Assert.Throws<ProblemsException>(() => new Mairca([1]).Run(matrix, [1])).Problems).Path);
        Assert.Equal("preferences", Assert.Single(Assert.Throws<ProblemsException>(() => new Mairca([0, 0]).Run(matrix, [1])).Problems).Path);
        Assert.Contains("'south'", Assert.Single(Assert.Throws<ProblemsException>(() => new Mairca([1, -1]).Run(matrix, [1])).Problems).Message, StringComparison.Ordinal);
        Assert.Equal([0.5, 0], new Mairca([1.5e308, 1.5e308]).Run(matrix, [1]).Scores);
    }
}
