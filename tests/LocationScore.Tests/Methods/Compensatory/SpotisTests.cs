using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class SpotisTests
{
    [Theory]
    [InlineData("spotis-dezert2020-ex1")]
    [InlineData("spotis-dezert2020-ex2")]
    [WorkedExample("spotis-dezert2020-ex1")]
    [WorkedExample("spotis-dezert2020-ex2")]
    public void Dezert_Tchamova_Han_Tacnet_2020(string id)
    {
        var oracle = Oracle.Of(id);
        var result = new Spotis([.. oracle.Parameter("bounds").Rows().Select(static b => new CriterionBounds(b[0], b[1]))]).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("distance", result.Scores).Ranks("rank", result.Ranks);
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook_with_and_without_an_expected_solution(MethodCase c)
    {
        CriterionBounds[] bounds = [.. Enumerable.Range(0, c.M).Select(static j => new CriterionBounds(0.5, 100 + j))];
        double[] wish = [.. Enumerable.Range(0, c.M).Select(static j => 20.0 + j)];
        double Distance(double[] row, Func<int, double> point) => row.Select((x, j) => c.W[j] * Math.Abs(x - point(j)) / (bounds[j].High - bounds[j].Low)).Sum();
        double Ideal(int j) => c.Benefit(j) ? bounds[j].High : bounds[j].Low;
        Textbook.Agrees(new Spotis([.. bounds]), c, x => [.. x.Rows.Select(row => Distance(row, Ideal))]);
        Textbook.Agrees(new Spotis([.. bounds], [.. wish]), c, x => [.. x.Rows.Select(row => Distance(row, j => wish[j]))]);
        Textbook.Agrees(new Spotis([.. bounds], [.. wish], 0.3), c, x => [.. x.Rows.Select(row => (0.3 * Distance(row, j => wish[j])) + (0.7 * Distance(row, Ideal)))]);
    }

    [Fact]
    public void All_problems_of_bounds_cells_and_weights_are_reported_at_once()
    {
        var matrix = DecisionMatrix.FromRows([[1.0, 5], [2, 99]], [Direction.Benefit, Direction.Cost]);
        var problems = Assert.Throws<ProblemsException>(() => new Spotis([new(0, 10), new(0, 10)], [3, 11], 2).Run(matrix, [1, -1])).Problems;
        Assert.Equal(["trust", "expectedSolution[1]", "rows[1][1]", "weights[1]"], problems.Select(static p => p.Path));
        Assert.Equal("bounds", Assert.Single(Assert.Throws<ProblemsException>(() => new Spotis().Run(matrix, [1, 1])).Problems).Path);
    }
}
