namespace LocationScore.Tests.Scoring;

/// <summary>What analyses loop over allocates nothing.</summary>
public class AllocationTests
{
    public static TheoryData<string> Shapes => ["two", "wide", "additive", "large", "gaps", "geometric", "nested"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Scoring_with_other_weights_allocates_nothing(string shape)
    {
        var scorer = Compiled(shape);
        double[] weights = Weights(scorer);
        var scores = new double[scorer.Locations.Length];
        Assert.Equal(0, Allocated(() => scorer.Score(weights, scores)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_evaluator_allocates_nothing(string shape)
    {
        var scorer = Compiled(shape);
        var evaluator = scorer.NewEvaluator();
        double[] weights = Weights(scorer), local = [.. scorer.Nodes.Select(static _ => 1.0)];
        double[] draws = [.. Enumerable.Range(0, scorer.Criteria.Length * 9).Select(static k => 1.0 + (k * 5 % 7))];
        var scores = new double[scorer.Locations.Length];
        int[] ranks = new int[scores.Length], drawn = new int[9 * scores.Length];
        int turn = 0;
        Assert.Equal(0, Allocated(() =>
        {
            evaluator.SetEffectiveWeights(weights);
            evaluator.Score(scores);
            evaluator.SetLocalWeights(local);
            evaluator.ScoreAndRank(scores, ranks);
            evaluator.SetLocalWeight(1, 0.1 + (++turn % 5 * 0.1));
            evaluator.Rank(ranks);
            evaluator.Rank(draws, 9, drawn);
            evaluator.SetCell(turn % 5, scorer.Criteria.Length - 1, 0.1 + (turn % 7 * 0.2));
            evaluator.Score(scores);
            evaluator.ResetWeights();
        }));
    }

    [Fact]
    public void Twelve_locations_by_twenty_criteria_are_compiled_scored_and_ranked_in_8_KB()
    {
        double[][] columns = [.. Enumerable.Range(0, 20).Select(j => Enumerable.Range(0, 12).Select(i => 0.1 + (((i * 7) + (j * 3)) % 11 / 12.0)).ToArray())];
        var facts = NormalisationTests.Facts([.. columns.Select(static (column, j) => ($"i{j}", column))]);
        var model = new ScoringModel("m", "M", Criteria: [.. Enumerable.Range(0, 20).Select(static j => new Criterion($"c{j}", $"i{j}", "u", Direction.Benefit, 1 + j, ValueFunction.Linear(0, 2), MissingPolicy.Reject))]);
        int first = 0;
        Assert.InRange(Allocated(() => first = Scorer.Compile(model, facts).Score().Ranks[0]) / 100, 0, 8192);
        Assert.InRange(first, 1, 12);
    }

    private static double[] Weights(Scorer scorer) => [.. scorer.Criteria.Select(static (_, k) => 1.0 + (k % 3))];

    private static Scorer Compiled(string shape)
    {
        int n = shape == "large" ? 5000 : 12, m = shape switch { "two" => 2, "wide" => 300, _ => 6 };
        double[][] columns = [.. Enumerable.Range(0, m).Select(j => Enumerable.Range(0, n).Select(i => shape == "gaps" && i == j ? double.NaN : 0.1 + (((i * 7) + (j * 3)) % 11 / 12.0)).ToArray())];
        var facts = NormalisationTests.Facts([.. columns.Select(static (column, j) => ($"i{j}", column))]);
        MissingPolicy missing = shape == "gaps" ? MissingPolicy.Renormalise : MissingPolicy.Reject;
        Criterion[] criteria = [.. Enumerable.Range(0, m).Select(j => new Criterion($"c{j}", $"i{j}", "u", Direction.Benefit, 1 + j, ValueFunction.Linear(0, 2), missing))];
        var model = shape switch
        {
            "geometric" => new ScoringModel("m", "M", Criteria: [.. criteria], Aggregation: Aggregation.Geometric()),
            "nested" => new ScoringModel("m", "M", Factors: [new("f", 1, Criteria: [.. criteria[..3]], Aggregation: Aggregation.Harmonic()), new("g", 2, Criteria: [.. criteria[3..]], Aggregation: Aggregation.Power(2))]),
            _ => new ScoringModel("m", "M", Criteria: [.. criteria]),
        };
        return Scorer.Compile(model, facts);
    }

    /// <summary>What a hundred calls allocate, after warming up.</summary>
    private static long Allocated(Action call)
    {
        for (int warm = 0; warm < 200; warm++) call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int k = 0; k < 100; k++) call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
