using FsCheck.Xunit;
using LocationScore.Methods;
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
    public void Chen_2000_system_analysis_engineer()
    {
        // Table 5 of the paper: ratings and weights of three decision makers after averaging. It prints 0.62, 0.77 and 0.71, but its own
        // table gives 0.64 to the first; other implementations find the same.
        TriangularNumber[][] rows =
        [
            [new(5.7, 7.7, 9.3), new(5, 7, 9), new(5.7, 7.7, 9), new(8.33, 9.67, 10), new(3, 5, 7)],
            [new(6.3, 8.3, 9.7), new(9, 10, 10), new(8.3, 9.7, 10), new(9, 10, 10), new(7, 9, 10)],
            [new(6.3, 8, 9), new(7, 9, 10), new(7, 9, 10), new(7, 9, 10), new(6.3, 8.3, 9.7)],
        ];
        var result = new FuzzyTopsis().Run(FuzzyMatrix.FromRows(rows, [.. Enumerable.Repeat(Direction.Benefit, 5)]),
            [new(0.7, 0.9, 1), new(0.9, 1, 1), new(0.77, 0.93, 1), new(0.9, 1, 1), new(0.43, 0.63, 0.83)]);
        Assert.Equal([3, 1, 2], result.Ranks);
        Golden.Close([0.64, 0.77, 0.71], result.Scores, 0.006);
    }

    [Fact]
    public void Chen_2000_averages_the_judgements_of_three_people()
    {
        TriangularNumber good = new(7, 9, 10), ratherGood = new(5, 7, 9), high = new(0.7, 0.9, 1), veryHigh = new(0.9, 1, 1), ratherHigh = new(0.5, 0.7, 0.9);
        var rating = TriangularNumber.Average(ratherGood, good, ratherGood);
        Golden.Close([5.67, 7.67, 9.33], [rating.Low, rating.Middle, rating.High], 0.005);
        var weight = TriangularNumber.Average(high, veryHigh, ratherHigh);
        Golden.Close([0.7, 0.87, 0.97], [weight.Low, weight.Middle, weight.High], 0.005);
    }

    [Fact]
    public void Cinar_2011_bank_branch_location_joins_the_judgements_of_two_groups()
    {
        // Çınar, N. T. (2011), Fuzzy TOPSIS methods in group decision making and an application for bank branch location selection, Sigma 29: 11–24.
        double[][][] first =
        [
            [[7.7, 9.3, 9.7], [7.3, 8.7, 9.3], [7.3, 8.7, 9.3], [7.3, 8.7, 9.3], [7.3, 8.7, 9.3]],
            [[7.3, 8.7, 9.3], [5.3, 6.5, 7.7], [7.7, 9.3, 9.7], [6.3, 7.5, 8.67], [6.3, 7.5, 8.67]],
            [[5.7, 7, 8.3], [5, 6.5, 8], [5.7, 7, 8.3], [5.67, 7, 8.3], [5.67, 7, 8.3]],
            [[7, 8, 9], [5, 6.5, 8], [5.7, 7, 8.3], [5.67, 7, 8.3], [5.67, 7, 8.3]],
            [[5, 6.5, 8], [3.3, 4.5, 5.7], [4.7, 6, 7.3], [4, 5, 6], [4.3, 5.5, 6.7]],
        ];
        double[][][] second =
        [
            [[7, 9.33, 10], [7, 8.67, 10], [5, 7.83, 10], [7, 8.67, 10], [7, 8.67, 10]],
            [[7, 8.67, 10], [4, 6.5, 9], [7, 9.33, 10], [5, 7.5, 9], [5, 7.5, 9]],
            [[5, 7, 9], [5, 6.7, 9], [5, 7, 9], [5, 7, 9], [5, 7, 9]],
            [[7, 8, 9], [5, 6.5, 8], [7, 8, 9], [5, 7, 9], [5, 7, 9]],
            [[5, 6.5, 8], [2, 4.5, 6], [4, 6, 8], [4, 5, 6], [4, 5.5, 8]],
        ];
        double[][] firstWeights = [[0.8, 1, 1], [0.77, 0.93, 0.97], [0.73, 0.87, 0.93], [0.57, 0.7, 0.83], [0.7, 0.77, 0.9]];
        double[][] secondWeights = [[0.8, 1, 1], [0.7, 0.93, 1], [0.7, 0.87, 1], [0.5, 0.7, 0.9], [0.7, 0.77, 0.9]];
        static TriangularNumber Join(double[] a, double[] b) => TriangularNumber.Envelope(Triangle(a), Triangle(b));
        var matrix = FuzzyMatrix.FromRows([.. first.Zip(second, static (a, b) => a.Zip(b, Join).ToArray())], [.. Enumerable.Repeat(Direction.Benefit, 5)]);
        var result = new FuzzyTopsis(FuzzyIdeal.ColumnExtremes).Run(matrix, [.. firstWeights.Zip(secondWeights, Join)]);
        Golden.Close([0.611, 0.540, 0.48, 0.505, 0.350], result.Scores, 0.01);
        Assert.Equal([1, 2, 4, 3, 5], result.Ranks);
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

    [Property(MaxTest = 1000, Arbitrary = [typeof(OutrankingCases)])]
    public void Every_ideal_agrees_with_the_definition_written_with_arrays(OutrankingCase x)
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
        Assert.Equal(new TriangularNumber(1, 4, 7), TriangularNumber.Envelope(new(1, 3, 5), new(3, 5, 7)));
        Assert.Throws<ArgumentException>(static () => TriangularNumber.Envelope());
        Assert.Equal("(1.5, 2, 3)", new TriangularNumber(1.5, 2, 3).ToString());
    }

    [Fact]
    public void Names_are_kept_and_said_in_messages()
    {
        var matrix = FuzzyMatrix.FromRows([[new(1, 2, 3)], [new(2, 3, 4)]], [Direction.Cost], ["north", "south"], ["rent"]);
        Assert.Equal("south", matrix.Alternative(1));
        Assert.Equal(["rent"], matrix.Criteria);
        Assert.Equal("A2", FuzzyMatrix.FromRows([[new(1, 2, 3)], [new(2, 3, 4)]], [Direction.Cost]).Alternative(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Alternative(2));
        var thrown = Assert.Throws<ProblemsException>(() => FuzzyMatrix.FromRows([[new(0, 2, 3)], [new(2, 3, 4)]], [Direction.Cost], ["north", "south"], ["rent"]));
        Assert.Contains("'rent' at 'north'", Assert.Single(thrown.Problems).Message, StringComparison.Ordinal);
        thrown = Assert.Throws<ProblemsException>(() => FuzzyMatrix.FromRows([[new(1, 2, 3)]], [Direction.Cost], ["north", "south"], ["rent", "rent"]));
        Assert.Equal(["alternatives", "criteria", "criteria[1]"], thrown.Problems.Select(static p => p.Path));
        thrown = Assert.Throws<ProblemsException>(() => new FuzzyTopsis().Run(matrix, [new(2, 1, 3)]));
        Assert.Contains("weight of 'rent'", Assert.Single(thrown.Problems).Message, StringComparison.Ordinal);
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
