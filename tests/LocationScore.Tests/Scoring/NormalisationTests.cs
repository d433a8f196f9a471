using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Tests.Methods;

namespace LocationScore.Tests.Scoring;

/// <summary>Every peer-relative normalisation against its definition written down slowly.</summary>
[Properties(Arbitrary = [typeof(Columns)], MaxTest = 1000)]
public class NormalisationTests
{
    /// <summary>Columns of positive numbers with ties.</summary>
    public static class Columns
    {
        public static Arbitrary<double[]> Positive() => Drawn.Of(static (seed, size) =>
        {
            var draw = new Draw(seed, size);
            return MethodCases.OfSize(draw, draw.Whole(3, 3 + size), 1).Column(0);
        }).Where(static x => x.Distinct().Count() > 1).ToArbitrary();
    }

    public static IEnumerable<(string Name, Normalisation Function, Func<double[], int, bool, double> Slow)> Cases { get; } =
    [
        ("min-max", ValueFunction.MinMax(), static (x, i, cost) => cost ? (x.Max() - x[i]) / (x.Max() - x.Min()) : (x[i] - x.Min()) / (x.Max() - x.Min())),
        ("min-max onto 1..100", ValueFunction.MinMax(new(1, 100)), static (x, i, cost) => 1 + (99 * (cost ? (x.Max() - x[i]) / (x.Max() - x.Min()) : (x[i] - x.Min()) / (x.Max() - x.Min())))),
        ("z-score", ValueFunction.ZScore(), static (x, i, cost) => (cost ? -1 : 1) * (x[i] - x.Average()) / Math.Sqrt(x.Sum(v => Math.Pow(v - x.Average(), 2)) / (x.Length - 1))),
        ("z-score, population, 50 and 10", ValueFunction.ZScore(50, 10, ZScoreNormalisation.DeviationDivisor.Population), static (x, i, cost) => 50 + (10 * (cost ? -1 : 1) * (x[i] - x.Average()) / Math.Sqrt(x.Sum(v => Math.Pow(v - x.Average(), 2)) / x.Length))),
        ("max ratio", ValueFunction.MaxRatio(100), static (x, i, cost) => cost ? 100 * x.Min() / x[i] : 100 * x[i] / x.Max()),
        ("sum share", ValueFunction.SumShare(), static (x, i, cost) => cost ? 1 / x[i] / x.Sum(static v => 1 / v) : x[i] / x.Sum()),
        ("vector", ValueFunction.Vector(), static (x, i, cost) => cost ? 1 - (x[i] / Math.Sqrt(x.Sum(static v => v * v))) : x[i] / Math.Sqrt(x.Sum(static v => v * v))),
        ("mean ratio", ValueFunction.MeanRatio(), static (x, i, cost) => cost ? 100 * x.Average() / x[i] : 100 * x[i] / x.Average()),
        ("Borda points", ValueFunction.BordaPoints(), static (x, i, cost) => Beats(x, i, cost)),
        ("place from the worst", ValueFunction.RankPlace(), static (x, i, cost) => 1 + Beats(x, i, cost)),
        ("percentile rank", ValueFunction.PercentileRank(new(0, 100)), static (x, i, cost) => 100 * Beats(x, i, cost) / (x.Length - 1)),
        ("frontier", ValueFunction.FrontierDistance(), static (x, i, cost) => cost ? (x.Max() - x[i]) / (x.Max() - x.Min()) : (x[i] - x.Min()) / (x.Max() - x.Min())),
        ("reference", ValueFunction.ReferenceRatio("L0", 100), static (x, i, cost) => cost ? 100 * x[0] / x[i] : 100 * x[i] / x[0]),
    ];

    [Property]
    public void Every_normalisation_is_its_definition(double[] x, bool cost)
    {
        foreach (var (name, function, slow) in Cases)
        {
            var values = Values(x, cost ? Direction.Cost : Direction.Benefit, function);
            for (int i = 0; i < x.Length; i++)
                Assert.True(Math.Abs(slow(x, i, cost) - values[i]) <= 1e-9 * Math.Max(1, Math.Abs(values[i])), $"{name} of {x[i]}: {values[i]} is not {slow(x, i, cost)}");
        }
    }

    [Property]
    public void Distance_from_a_target_is_a_cost(double[] x)
    {
        var target = new TargetRange(10, 20);
        double[] far = [.. x.Select(static v => Math.Max(0, Math.Max(10 - v, v - 20)))];
        if (far.Max() == far.Min()) return;
        var values = Values(x, Direction.Target, ValueFunction.PeerTargetDistance(), target);
        var minMax = Values(x, Direction.Target, ValueFunction.MinMax(), target);
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(1 - (far[i] / far.Max()), values[i], 1e-12);
            Assert.Equal((far.Max() - far[i]) / (far.Max() - far.Min()), minMax[i], 1e-12);
        }
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(0, 20)]
    [InlineData(10, 10)]
    public void A_frontier_at_a_percentile_is_an_interpolated_order_statistic_Hyndman_Fan_1996_type_7(double frontier, double worst)
    {
        double[] x = [3, 1, 4, 1.5, 9, 2.6, 5, 3.5];
        double[] sorted = [.. x.Order()];
        double Quantile(double share)
        {
            double at = share * 7;
            int low = (int)at;
            return low == 7 ? sorted[7] : sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low]));
        }

        double best = Quantile(1 - (frontier / 100)), least = Quantile(worst / 100);
        var values = Values(x, Direction.Benefit, ValueFunction.FrontierDistance(frontier, worst));
        for (int i = 0; i < x.Length; i++) Assert.Equal(Math.Clamp((x[i] - least) / (best - least), 0, 1), values[i], 1e-12);
    }

    [Fact]
    public void A_constant_column_is_an_error_by_default_or_neutral_or_dropped_as_stated()
    {
        double[] same = [4, 4, 4];
        var problems = Assert.Throws<ProblemsException>(() => Values(same, Direction.Benefit, ValueFunction.MinMax())).Problems;
        Assert.Equal(ProblemCodes.ConstantColumn, Assert.Single(problems).Code);
        Assert.Equal([0.5, 0.5, 0.5], Values(same, Direction.Benefit, ValueFunction.MinMax(constant: ZeroRange.Neutral)));
        Assert.Equal([50, 50, 50], Values(same, Direction.Benefit, ValueFunction.ZScore(50, 10, constant: ZeroRange.Neutral)));
        Assert.Equal(ProblemCodes.NothingLeft, Assert.Throws<ProblemsException>(() => Values(same, Direction.Benefit, ValueFunction.MinMax(constant: ZeroRange.Drop))).Problems[0].Code);
    }

    [Fact]
    public void A_dropped_criterion_gives_its_weight_to_its_siblings_and_says_so()
    {
        var facts = Facts(("a", [1, 2, 3]), ("b", [7, 7, 7]));
        var model = new ScoringModel("m", "M", Criteria:
        [
            new("a", "a", "u", Direction.Benefit, 1, ValueFunction.MinMax(), MissingPolicy.Reject),
            new("b", "b", "u", Direction.Benefit, 3, ValueFunction.MinMax(constant: ZeroRange.Drop), MissingPolicy.Reject),
        ]);
        var result = Scorer.Compile(model, facts).Score();
        Assert.Equal([0, 0.5, 1], result.Scores.ToArray());
        Assert.Contains(result.Notices, static n => n.Code == NoticeCodes.Dropped && n.Node == "b");
    }

    [Theory]
    [InlineData(Direction.Benefit, -1)]
    [InlineData(Direction.Cost, 0)]
    public void Ratios_refuse_what_they_are_not_defined_for(Direction direction, double bad)
    {
        foreach (Normalisation ratio in new Normalisation[] { ValueFunction.MaxRatio(), ValueFunction.MeanRatio(), ValueFunction.SumShare(), ValueFunction.ReferenceRatio("L0") })
        {
            var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Values([2, bad, 3], direction, ratio)).Problems);
            Assert.Equal(ProblemCodes.Undefined, problem.Code);
            Assert.Contains("L1", problem.Message, StringComparison.Ordinal);
        }
    }

    internal static double[] Values(double[] x, Direction direction, ValueFunction function, TargetRange? target = null)
    {
        var model = new ScoringModel("m", "M", Criteria: [new("a", "a", "u", direction, 1, function, MissingPolicy.Reject, Target: target)]);
        var result = Scorer.Compile(model, Facts(("a", x))).Score();
        return [.. result.Locations.Select(l => result.Find(l.Id)!.Contributions[0].Value!.Value)];
    }

    internal static FactTable Facts(params (string Id, double[] Values)[] columns) => FactTable.FromColumns(
        Enumerable.Range(0, columns[0].Values.Length).Select(static i => new Location($"L{i}", $"L{i}", i % 2 == 0 ? "even" : "odd")),
        columns.Select(static c => new Indicator(c.Id, c.Id, "u")), [.. columns.Select(static c => (ReadOnlyMemory<double>)c.Values)]);

    private static double Beats(double[] x, int i, bool cost) =>
        x.Where((_, k) => k != i).Sum(v => v == x[i] ? 0.5 : v < x[i] != cost ? 1 : 0);
}
