using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class VikorTests
{
    [Theory]
    [InlineData("vikor-opricovic2004")]
    [InlineData("vikor-opricovic2007-W1")]
    [InlineData("vikor-opricovic2007-W2")]
    [InlineData("vikor-opricovic2007-W3")]
    [InlineData("vikor-opricovic2007-W4")]
    [WorkedExample("vikor-opricovic2004")]
    [WorkedExample("vikor-opricovic2007-W1")]
    [WorkedExample("vikor-opricovic2007-W2")]
    [WorkedExample("vikor-opricovic2007-W3")]
    [WorkedExample("vikor-opricovic2007-W4")]
    public void Opricovic_Tzeng_2004_and_2007(string id)
    {
        var oracle = Oracle.Of(id);
        var result = new Vikor(oracle.Parameter("v").GetDouble()).Run(oracle.Matrix, oracle.Weights);
        oracle.Matches("S", result.S).Matches("R", result.R).Matches("Q", result.Q).Alternatives("compromise_set", result.CompromiseSet);
        Assert.Equal(oracle.Truth("acceptable_advantage"), result.HasAcceptableAdvantage);
        Assert.Equal(oracle.Truth("acceptable_stability"), result.HasAcceptableStability);
    }

    [Fact]
    public void Papathanasiou_Ploskas_2018_facility_location()
    {
        var file = GoldenFile.Read("facility_location_6x4");
        var matrix = DecisionMatrix.FromRows(file.GetProperty("matrix").Rows(), [.. Enumerable.Repeat(Direction.Benefit, 4)]);
        var expected = file.GetProperty("expected").GetProperty("vikor");
        var result = new Vikor(expected.GetProperty("v").GetDouble()).Run(matrix, file.GetProperty("weights").Numbers());
        double[] s = expected.GetProperty("S").Numbers(), r = expected.GetProperty("R").Numbers(), q = expected.GetProperty("Q").Numbers();
        for (int i = 0; i < s.Length; i++)
        {
            Assert.Equal(s[i], result.S[i], 1e-12);
            Assert.Equal(r[i], result.R[i], 1e-12);
            Assert.Equal(q[i], result.Q[i], 1e-12);
        }
    }

    [Property(MaxTest = 1200, Arbitrary = [typeof(MethodCases)])]
    public void Agrees_with_the_textbook(MethodCase c)
    {
        foreach (double v in (double[])[0, 0.4, 0.5, 1]) Textbook.Agrees(new Vikor(v), c, x => Model(x, v));
    }

    private static double[] Model(MethodCase c, double v)
    {
        var w = c.W;
        double[][] terms = [.. c.Rows.Select(row => row.Select((x, j) => c.IsConstant(j) ? 0 : w[j] * (1 - Textbook.MinMax(x, c.Column(j), c.Benefit(j)))).ToArray())];
        double[] s = [.. terms.Select(static t => t.Sum())], r = [.. terms.Select(static t => t.Max())];
        double Part(double[] values, int i) => Distinct(values) ? (values[i] - values.Min()) / (values.Max() - values.Min()) : 0;
        return [.. Enumerable.Range(0, c.N).Select(i => (v * Part(s, i)) + ((1 - v) * Part(r, i)))];
    }

    private static bool Distinct(double[] values) => values.Max() - values.Min() > 1e-12;

    [Fact]
    public void When_only_the_advantage_fails_all_within_DQ_are_the_compromise_and_when_only_the_stability_fails_the_first_two()
    {
        // S and R both prefer another alternative than Q does: found by hand with v = 0.5.
        var matrix = DecisionMatrix.FromRows([[10.0, 0, 6], [6.5, 6.5, 4], [0, 10, 10], [5, 0, 0]], [Direction.Benefit, Direction.Benefit, Direction.Benefit]);
        foreach (double[] weights in (double[][])[[1, 1, 1], [2, 1, 1], [1, 3, 1], [1, 1, 4], [3, 3, 1]])
        {
            var result = new Vikor().Run(matrix, weights);
            var byQ = Enumerable.Range(0, 4).OrderBy(i => result.Q[i]).ToArray();
            bool advantage = result.Q[byQ[1]] - result.Q[byQ[0]] >= 1.0 / 3;
            bool stability = result.S[byQ[0]] == result.S.Min() || result.R[byQ[0]] == result.R.Min();
            int[] expected = advantage ? stability ? [byQ[0]] : [byQ[0], byQ[1]] : [.. byQ.Where(i => result.Q[i] - result.Q[byQ[0]] < 1.0 / 3)];
            Assert.Equal(expected, result.CompromiseSet);
        }
    }

    [Fact]
    public void A_constant_criterion_contributes_nothing_and_is_remarked()
    {
        var result = new Vikor().Run(DecisionMatrix.FromRows([[1.0, 5], [2, 5]], [Direction.Benefit, Direction.Benefit]), [1, 1]);
        Assert.Equal([1, 0], result.Q);
        Assert.Contains("'C2'", Assert.Single(result.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_alternatives_all_have_Q_zero()
    {
        var result = new Vikor().Run(DecisionMatrix.FromRows([[1.0], [1]], [Direction.Benefit]), [1]);
        Assert.Equal([0, 0], result.Q);
        Assert.Equal(3, result.Remarks.Length);
    }
}
