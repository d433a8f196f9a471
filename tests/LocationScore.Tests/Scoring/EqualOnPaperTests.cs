namespace LocationScore.Tests.Scoring;

/// <summary>Differences below rounding decide nothing at ends, thresholds, codes and bands; best is exactly best.</summary>
public class EqualOnPaperTests
{
    private const double Sum = 0.1 + 0.2; // 0.30000000000000004

    [Fact]
    public void A_value_at_an_anchor_but_for_rounding_is_at_it()
    {
        Assert.Equal([1.0, 0.0], Values(ValueFunction.Linear(0.1, 0.3), Sum, 0.1 - 1e-17));
        Assert.Equal([0.75, 0.25], Values(ValueFunction.Steps([new(0.3, 0.75)], 0.25), 0.3 - 5e-17, 0.29));
        Assert.Equal([0.875, 0.125], Values(ValueFunction.Categories([new(0.3, 0.875), new(0.5, 0.125)]), Sum, 0.5));
        Assert.Equal([0.3, 0.1], Values(ValueFunction.AsIs(0.1, 0.3), Sum, 0.1).Select(static x => Math.Round(x, 15)));
        Assert.Equal([1.0, 0.0], Values(ValueFunction.Linear(0.1, 0.3, scale: LinearFunction.AnchorScale.Log), Sum, 0.1));
    }

    [Fact]
    public void A_real_difference_is_refused()
    {
        Assert.False(Scorer.TryCompile(Model(ValueFunction.Linear(0.1, 0.3)), Facts(0.3 + 1e-9, 0.2), out _, out var problems));
        Assert.Equal(ProblemCodes.OutsideAnchors, Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData(100.0 / 3, 7)]
    [InlineData(0.1, 0.7)]
    public void The_best_and_the_worst_earn_exactly_the_ends(double low, double step)
    {
        for (int k = 1; k < 200; k++)
        {
            double high = low + (step * k / 3);
            Assert.Equal([0, 100], Values(ValueFunction.MinMax(new(0, 100)), low, high));
            Assert.Equal(100, Values(ValueFunction.MaxRatio(100), low, high)[1]);
            var rescaled = Model(ValueFunction.Linear(0, 10_000)) with { Rescale = ValueFunction.MaxRatio(100), Bands = Bands.Fixed([new("top", 100), new("rest")]) };
            var best = Scorer.Compile(rescaled, Facts(low, high)).Score().Ranking[0];
            Assert.Equal((100.0, "top"), (best.Score, best.Band));
        }
    }

    [Fact]
    public void Numbers_that_rounding_alone_tells_apart_share_their_place() =>
        Assert.Equal([2.5, 2.5, 1.0], Values(ValueFunction.RankPlace(), 0.3, Sum, 0.1));

    private static double[] Values(ValueFunction function, params double[] x) => [.. Scorer.Compile(Model(function), Facts(x)).Score().Scores];

    private static ScoringModel Model(ValueFunction function) =>
        new("m", "M", Criteria: [new("c", "x", "u", Direction.Benefit, 1, function, MissingPolicy.Reject)]);

    private static FactTable Facts(params double[] x) => FactTable.Create(x.Select(static (_, i) => new Location($"p{i}", $"P{i}")), [new("x", "X", "u")],
        x.Select(static (value, i) => new Fact($"p{i}", "x", value, "u")));
}
