using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Tests.Methods;

namespace LocationScore.Tests.Scoring;

/// <summary>Every aggregation against its definition written down slowly, at the top and inside a factor.</summary>
[Properties(Arbitrary = [typeof(Tables)], MaxTest = 1000)]
public class AggregationTests
{
    /// <summary>Values on (0, 1] and weights above 0, for three to six locations and two to four criteria.</summary>
    public sealed record Table(double[][] Columns, double[] Weights);

    public static class Tables
    {
        public static Arbitrary<Table> All() => Drawn.Of(static (seed, size) =>
        {
            var draw = new Draw(seed, size);
            var drawn = MethodCases.OfSize(draw, draw.Whole(3, 6), draw.Whole(2, 4));
            double most = drawn.Rows.Max(static row => row.Max());
            return new Table([.. Enumerable.Range(0, drawn.M).Select(j => drawn.Column(j).Select(x => x / most).ToArray())], [.. drawn.Weights.Select(static w => w / 4)]);
        }).ToArbitrary();
    }

    [Property]
    public void Means_are_their_definitions(Table t)
    {
        double whole = t.Weights.Sum();
        double[] w = [.. t.Weights.Select(x => x / whole)];
        Check(t, Aggregation.Arithmetic, v => v.Select((x, j) => w[j] * x).Sum());
        Check(t, Aggregation.Geometric(), v => v.Select((x, j) => Math.Pow(x, w[j])).Aggregate(1.0, static (a, b) => a * b));
        Check(t, Aggregation.Harmonic(), v => 1 / v.Select((x, j) => w[j] / x).Sum());
        Check(t, Aggregation.Power(3), v => Math.Pow(v.Select((x, j) => w[j] * x * x * x).Sum(), 1 / 3.0));
        Check(t, Aggregation.Power(-2), v => Math.Pow(v.Select((x, j) => w[j] / (x * x)).Sum(), -0.5));
        Check(t, Aggregation.Minimum, static v => v.Min());
        Check(t, Aggregation.Maximum, static v => v.Max());
        Check(t, Aggregation.Product(), v => v.Select((x, j) => Math.Pow(x, t.Weights[j])).Aggregate(1.0, static (a, b) => a * b));
        Check(t, Aggregation.Sum(7), v => 7 + v.Select((x, j) => t.Weights[j] * x).Sum());
        double[] ordered = [.. Enumerable.Range(1, w.Length).Select(static k => (double)k)];
        Check(t, Aggregation.Owa([.. ordered]), v => v.OrderDescending().Select((x, k) => ordered[k] * x).Sum() / ordered.Sum());
    }

    [Property]
    public void Copeland_and_Borda_are_their_definitions(Table t)
    {
        int n = t.Columns[0].Length;
        double whole = t.Weights.Sum();
        var copeland = Score(t, Aggregation.Copeland, false);
        var borda = Score(t, Aggregation.Borda, false);
        for (int a = 0; a < n; a++)
        {
            double duels = 0, points = 0;
            for (int b = 0; b < n; b++)
            {
                double balance = t.Columns.Select((column, j) => t.Weights[j] * Math.Sign(column[a].CompareTo(column[b]))).Sum();
                if (a != b) duels += Math.Sign(balance);
                if (a != b) points += t.Columns.Select((column, j) => t.Weights[j] / whole * (column[a] > column[b] ? 1 : column[a] == column[b] ? 0.5 : 0)).Sum() / (n - 1);
            }

            Assert.Equal(duels, copeland.Scores[a]);
            Assert.Equal(points, borda.Scores[a], 1e-12);
        }
    }

    [Property]
    public void Generalised_means_are_ordered_by_their_exponent(Table t)
    {
        Aggregation[] rising = [Aggregation.Minimum, Aggregation.Power(-2), Aggregation.Harmonic(), Aggregation.Geometric(), Aggregation.Power(0.5), Aggregation.Arithmetic, Aggregation.Power(3), Aggregation.Maximum];
        var scores = rising.Select(aggregation => Score(t, aggregation, false).Scores.ToArray()).ToArray();
        for (int k = 1; k < rising.Length; k++)
        {
            for (int i = 0; i < scores[k].Length; i++) Assert.True(scores[k][i] >= scores[k - 1][i] - 1e-12);
        }
    }

    /// <summary>0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 in binary fractions; the two locations are equals all the same.</summary>
    [Fact]
    public void Rounding_noise_in_combined_values_decides_nothing()
    {
        double[][] columns = [[0.1, 0.3, 0.2], [0.2, 0.2, 0.2], [0.3, 0.1, 0.2]];
        var facts = NormalisationTests.Facts([.. columns.Select(static (column, j) => ($"i{j}", column))]);
        Criterion[] criteria = [.. columns.Select(static (_, j) => new Criterion($"c{j}", $"i{j}", "u", Direction.Benefit, 1, ValueFunction.AsIs(), MissingPolicy.Reject))];
        Factor factor = new("f", 1, Criteria: [.. criteria], Aggregation: Aggregation.Sum());
        Assert.NotEqual(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
        Assert.Equal([0.5, 0.5, 0.5], Scores(new("m", "M", Factors: [factor], Aggregation: Aggregation.Borda)));
        Assert.Equal([0, 0, 0], Scores(new("m", "M", Factors: [factor], Aggregation: Aggregation.Copeland)));
        Assert.Equal([2, 2, 2], Scores(new("m", "M", Factors: [factor with { Rescale = ValueFunction.RankPlace() }])));
        Assert.Equal([0.5, 0.5, 0.5], Scores(new("m", "M", Factors: [factor with { Rescale = ValueFunction.MinMax(constant: ZeroRange.Neutral) }])));
        Assert.Equal([0.5, 0.5, 0.5], Scores(new("m", "M", Criteria: [.. criteria], Rescale: ValueFunction.MinMax(constant: ZeroRange.Neutral))));
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Scores(new("m", "M", Factors: [factor with { Rescale = ValueFunction.MinMax() }]))).Problems);
        Assert.Equal((ProblemCodes.ConstantColumn, "$.factors[0].rescale"), (problem.Code, problem.Path));

        double[] Scores(ScoringModel model) => [.. Scorer.Compile(model, facts).Score().Scores];
    }

    [Theory]
    [InlineData(0.0, ProblemCodes.ZeroInMean)]
    [InlineData(-0.5, ProblemCodes.ZeroInMean)]
    public void A_geometric_mean_refuses_zeros_and_negative_values_by_name(double bad, string code)
    {
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Score(new([[0.5, bad, 0.7], [1, 1, 1]], [1, 1]), Aggregation.Geometric(), false)).Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains("L1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_annihilates_only_when_that_is_stated_and_with_a_notice()
    {
        var result = Score(new([[0.5, 0, 0.7], [1, 1, 1]], [1, 1]), Aggregation.Geometric(Aggregation.ZeroValue.Annihilate), false);
        Assert.Equal(0, result.Find("L1")!.Score);
        Assert.Contains(result.Notices, static n => n.Code == NoticeCodes.Annihilated && n.Location == "L1");
    }

    private static void Check(Table t, Aggregation aggregation, Func<double[], double> slow)
    {
        foreach (bool nested in new[] { false, true })
        {
            var result = Score(t, aggregation, nested);
            for (int i = 0; i < t.Columns[0].Length; i++)
            {
                double expected = slow([.. t.Columns.Select(column => column[i])]);
                Assert.True(Math.Abs(expected - result.Scores[i]) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"{aggregation} {(nested ? "inside a factor" : "at the top")}: {result.Scores[i]} is not {expected}");
            }
        }
    }

    /// <summary>A new member of the family fails here until the kernel knows it.</summary>
    [Fact]
    public void Every_registered_aggregation_combines()
    {
        foreach (var (kind, type) in KindName.All(typeof(Aggregation)))
        {
            var aggregation = type == typeof(OrderedAggregation) ? Aggregation.Owa([1, 1]) : type == typeof(PowerAggregation) ? Aggregation.Power(2)
                : (Aggregation)type.GetConstructors().Single().Invoke([.. type.GetConstructors().Single().GetParameters().Select(static p => p.DefaultValue)]);
            var result = Score(new([[0.25, 0.5, 0.75], [0.5, 0.25, 1]], [1, 1]), aggregation, nested: false);
            Assert.True(result.Scores.ToArray().All(double.IsFinite) && result.Scores.ToArray().Distinct().Count() > 1, kind);
        }
    }

    private static ScoringResult Score(Table t, Aggregation aggregation, bool nested)
    {
        var facts = NormalisationTests.Facts([.. t.Columns.Select(static (column, j) => ($"i{j}", column))]);
        Criterion[] criteria = [.. t.Weights.Select(static (weight, j) => new Criterion($"c{j}", $"i{j}", "u", Direction.Benefit, weight, ValueFunction.AsIs(), MissingPolicy.Reject))];
        var model = nested
            ? new ScoringModel("m", "M", Factors: [new("f", 1, Criteria: [.. criteria], Aggregation: aggregation)])
            : new ScoringModel("m", "M", Criteria: [.. criteria], Aggregation: aggregation);
        return Scorer.Compile(model, facts).Score();
    }
}
