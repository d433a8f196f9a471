using FsCheck.Xunit;
using LocationScore.Facts;
using LocationScore.Methods;
using LocationScore.Model;
using LocationScore.Tests.Oracles;

namespace LocationScore.Tests.Methods;

public class FuzzyTopsisTests
{
    [Fact]
    public void Kore_Ravi_and_Patil_2017()
    {
        var example = GoldenFile.Example("fuzzy-topsis-kore2017");
        var rows = example.GetProperty("matrix").EnumerateArray().Select(static row => row.Rows().Select(Triangle).ToArray()).ToArray();
        var weights = example.GetProperty("weights").Rows().Select(Triangle).ToArray();
        var result = new FuzzyTopsis(FuzzyIdeal.ColumnExtremes).Run(
            FuzzyMatrix.FromRows(rows, [.. example.GetProperty("types").Numbers().Select(static t => t > 0 ? Direction.Benefit : Direction.Cost)]), weights);
        Golden.Close(example.Expected("S_plus").Numbers(), result.DistanceToIdeal, 1e-9);
        Golden.Close(example.Expected("S_minus").Numbers(), result.DistanceToAntiIdeal, 1e-9);
        Golden.Close(example.Expected("score").Numbers(), result.Scores, 0.01);
        Golden.Close(example.GetProperty("recomputed").GetProperty("score").Numbers(), result.Scores, 1e-6);
    }

    [Fact]
    public void Chen_2000_by_hand()
    {
        // One benefit with the weight (0.5, 0.7, 0.9): ratings (2, 4, 8) and (8, 8, 8) divided by 8.
        var result = new FuzzyTopsis().Run(FuzzyMatrix.FromRows([[new(2, 4, 8)], [new(8, 8, 8)]], [Direction.Benefit]), [new(0.5, 0.7, 0.9)]);
        Assert.Equal(new TriangularNumber(0.25, 0.5, 1), result.Normalised[0][0]);
        Golden.Close([0.125, 0.35, 0.9], [result.Weighted[0][0].Low, result.Weighted[0][0].Middle, result.Weighted[0][0].High], 1e-15);
        double toIdeal = Math.Sqrt(((0.875 * 0.875) + (0.65 * 0.65) + (0.1 * 0.1)) / 3), toAntiIdeal = Math.Sqrt(((0.125 * 0.125) + (0.35 * 0.35) + (0.9 * 0.9)) / 3);
        Assert.Equal(toIdeal, result.DistanceToIdeal[0], 1e-15);
        Assert.Equal(toAntiIdeal / (toIdeal + toAntiIdeal), result.Scores[0], 1e-15);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingLawCases)])]
    public void Every_ideal_agrees_with_the_definition_written_with_arrays(OutrankingLawCase x)
    {
        const double spread = 0.2;
        foreach (var ideal in Enum.GetValues<FuzzyIdeal>())
        {
            var result = new FuzzyTopsis(ideal, spread).Run(Golden.OfRows(x.Rows, x.Types), x.Weights);
            var w = ElectreDefinition.Shares(x.Weights);
            int n = x.Alternatives, m = x.Criteria;
            double[] plus = new double[n], minus = new double[n];
            for (int j = 0; j < m; j++)
            {
                double highest = x.Rows.Max(r => r[j]) * (1 + spread), lowest = x.Rows.Min(r => r[j]) * (1 - spread);
                double[][] v = [.. x.Rows.Select(r => new[] { r[j] * (1 - spread), r[j], r[j] * (1 + spread) }).Select(t => x.Types[j] > 0 ? t.Select(y => w[j] * y / highest).ToArray() : [w[j] * lowest / t[2], w[j] * lowest / t[1], w[j] * lowest / t[0]])];
                for (int i = 0; i < n; i++)
                {
                    plus[i] += Math.Sqrt(Enumerable.Range(0, 3).Average(k => Math.Pow(v[i][k] - (ideal == FuzzyIdeal.Fixed ? 1 : ideal == FuzzyIdeal.ColumnExtremes ? v.Max(static t => t[2]) : v.Max(t => t[k])), 2)));
                    minus[i] += Math.Sqrt(Enumerable.Range(0, 3).Average(k => Math.Pow(v[i][k] - (ideal == FuzzyIdeal.Fixed ? 0 : ideal == FuzzyIdeal.ColumnExtremes ? v.Min(static t => t[0]) : v.Min(t => t[k])), 2)));
                }
            }

            Golden.Close(plus, result.DistanceToIdeal, 1e-12);
            Golden.Close(minus, result.DistanceToAntiIdeal, 1e-12);
            Golden.Close([.. plus.Zip(minus, static (p, q) => p + q > 0 ? q / (p + q) : 0.5)], result.Scores, 1e-9);
        }
    }

    [Fact]
    public void Equal_alternatives_are_half_close_to_an_ideal_that_they_are() =>
        Golden.Close([0.5, 0.5], new FuzzyTopsis(FuzzyIdeal.ColumnTriples).Run(Golden.Benefits([2.0], [2.0]), [1]).Scores, 0);

    [Fact]
    public void Judgements_are_averaged_value_by_value()
    {
        Assert.Equal(new TriangularNumber(2, 4, 6), TriangularNumber.Average(new(1, 3, 5), new(3, 5, 7)));
        Assert.Throws<ArgumentException>(static () => TriangularNumber.Average());
        Assert.Equal("(1.5, 2, 3)", new TriangularNumber(1.5, 2, 3).ToString());
    }

    [Fact]
    public void Every_problem_of_fuzzy_input_is_reported()
    {
        var thrown = Assert.Throws<ProblemsException>(() => FuzzyMatrix.FromRows([[new(3, 2, 1), new(0, 1, 2)], [new(-1, 0, 1), new(1, double.NaN, 2)], [new(1, 1, 1)]], [Direction.Benefit, Direction.Cost]));
        Assert.Equal(["rows[0][0]", "rows[0][1]", "rows[1][0]", "rows[1][1]", "rows[2]"], thrown.Problems.Select(static p => p.Path));
        var matrix = FuzzyMatrix.FromRows([[new(1, 2, 3)]], [Direction.Benefit]);
        Assert.Equal(["spread", "weights", "weights[1]"], Assert.Throws<ProblemsException>(() => new FuzzyTopsis(Spread: 1).Run(matrix, [new(0, 1, 2), new(2, 1, 0)])).Problems.Select(static p => p.Path));
    }

    private static TriangularNumber Triangle(double[] values) => new(values[0], values[1], values[2]);
}
