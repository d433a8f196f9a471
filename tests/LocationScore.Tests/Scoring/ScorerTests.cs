namespace LocationScore.Tests.Scoring;

/// <summary>What the scorer refuses when other weights are scored.</summary>
public class ScorerTests
{
    private static readonly Scorer s_scorer = Scorer.Compile(
        new ScoringModel("m", "M", Criteria:
        [
            new Criterion("a", "x", "u", Direction.Benefit, 1, ValueFunction.Linear(0, 10), MissingPolicy.Reject),
            new Criterion("b", "x", "u", Direction.Cost, 1, ValueFunction.Linear(10, 0), MissingPolicy.Reject),
        ]),
        FactTable.Create([new("p", "P"), new("q", "Q")], [new("x", "X", "u")], [new("p", "x", 2, "u"), new("q", "x", 7, "u")], []));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void A_weight_that_cannot_be_used_is_named(double weight)
    {
        var scores = new double[2];
        string message = Assert.Throws<ArgumentException>(() => s_scorer.Score([0.5, weight], scores)).Message;
        Assert.Contains("Weight 1 ('b')", message, StringComparison.Ordinal);
        Assert.Contains("between 0 and 1e100", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e100, 1e100)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(3, 3)]
    public void Weights_that_do_not_sum_to_1_are_divided_by_their_sum(double first, double second)
    {
        double[] halves = new double[2], scores = new double[2];
        s_scorer.Score([0.5, 0.5], halves);
        s_scorer.Score([first, second], scores);
        Assert.Equal(halves, scores);
    }

    [Fact]
    public void Weights_that_are_all_0_are_refused() => Assert.Throws<ArgumentException>(static () => s_scorer.Score([0, 0], new double[2]));

    [Fact]
    public void Lists_of_the_wrong_length_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => s_scorer.Score([1], new double[2]));
        Assert.Throws<ArgumentException>(static () => s_scorer.Score([1, 1], new double[3]));
    }
}
