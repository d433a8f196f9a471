using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>The recipes of the reference, each with numbers computed by hand.</summary>
public class FormatRecipeTests
{
    [Fact]
    public void Every_recipe_is_tested_here() =>
        Assert.Equal(["hdi", "z", "tax", "composite", "scores", "linear", "best", "mean", "frontier", "decimals"],
            FormatExamples.Blocks.Where(static block => block.Marker.StartsWith("recipe: ", StringComparison.Ordinal)).Select(static block => block.Marker["recipe: ".Length..]));

    [Fact]
    public void Hdi_like()
    {
        var facts = FactsOf(["a"], ("life", "years", [72]), ("school", "years", [9]), ("income", "USD", [Math.Sqrt(100.0 * 75000)]));
        Assert.Equal(Math.Cbrt(0.8 * 0.6 * 0.5), Score("hdi", facts, "a"), 1e-12);
    }

    [Fact]
    public void Index_of_z_scores_with_a_missing_cell()
    {
        // Step by step: z-scores, mean of those present, z-score of the means, mean with rent, z-score onto mean 50 and deviation 10.
        double[] graduates = Standard([20, 40, 50, 80]), staff = Standard([100, 200, 400]), rent = [.. Standard([10, 20, 25, 40]).Select(static z => -z)];
        double[] talent = Standard([(graduates[0] + staff[0]) / 2, (graduates[1] + staff[1]) / 2, graduates[2], (graduates[3] + staff[2]) / 2]);
        double[] top = Standard([.. talent.Zip(rent, static (t, r) => (t + r) / 2)]);
        var result = Result("z", Examples());
        for (int i = 0; i < 4; i++) Assert.Equal(50 + (10 * top[i]), result.Scores[i], 1e-9);
        Assert.Contains(result.Notices, static notice => notice.Code == NoticeCodes.RescaledWeights && notice.Location == "cove");
    }

    [Fact]
    public void Tax_competitiveness_with_a_gap_that_is_the_average()
    {
        double[] graduates = Standard([20, 40, 50, 80]), staff = Standard([100, 200, 400]), humidity = Standard([30, 45, 60, 80]), rent = Standard([10, 20, 25, 40]);
        double[] gap = [staff[0], staff[1], 0, staff[2]];
        double[] final = [.. Enumerable.Range(0, 4).Select(i => (((((graduates[i] + gap[i]) / 2) - humidity[i]) / 2) - rent[i]) / 2)];
        var result = Result("tax", Examples());
        for (int i = 0; i < 4; i++) Assert.Equal(100 * (final[i] - final.Min() + 1) / (final.Max() - final.Min() + 1), result.Scores[i], 1e-9);
        var cell = result.Find("cove")!.Contributions.Single(static c => c.Criterion.Id == "staff");
        Assert.Equal((CellState.Filled, null, null, 0.0), (cell.State, cell.Raw, cell.Used, cell.Value));
        Assert.Contains(result.Notices, static notice => notice.Code == NoticeCodes.Imputed && notice.Location == "cove");
    }

    [Fact]
    public void Lower_scores_are_better_where_the_model_ends_with_a_falling_line()
    {
        var result = Scorer.Compile(ModelJson.Parse(FormatExamples.Model("model", "\"rescale\": { \"kind\": \"affine\", \"factor\": -10, \"offset\": 10 }")), Examples()).Score();
        Assert.Equal(LocationScore.ScoreDirection.LowerIsBetter, result.ScoreDirection);
        Assert.Equal([4, 3, 2, 1], result.Ranks);
        Assert.Equal("dale", result.Ranking[0].Location.Id);
        foreach (var ranked in result.Ranking) Assert.Equal(ranked.Score, ranked.Contributions.Aggregate(ranked.Intercept, static (sum, c) => sum + c.Points));
    }

    [Fact]
    public void Composite_indicator()
    {
        var result = Result("composite", Examples());
        // 20 → 1, 40 → 34, 50 → 50.5, 80 → 100; rent the other way: 100, 67, 50.5, 1.
        double[] expected = [10, Math.Sqrt(34 * 67), 50.5, 10];
        for (int i = 0; i < 4; i++) Assert.Equal(expected[i], result.Scores[i], 1e-9);
        Assert.Contains(result.Notices, static notice => notice.Code == NoticeCodes.Dropped && notice.Node == "density");
        Assert.Contains(result.Notices, static notice => notice.Code == NoticeCodes.Imputed && notice.Location == "cove");
    }

    [Fact]
    public void Mean_of_scores()
    {
        var facts = FactsOf(["a", "b"], ("safety", "points", [80, 80]), ("transport", "points", [60, double.NaN]));
        Assert.Equal(66, Score("scores", facts, "a"), 1e-12);
        Assert.Equal(80, Score("scores", facts, "b"), 1e-12);
    }

    [Fact]
    public void Linear_index() => Assert.Equal(2.5, Score("linear", Examples(), "ash"), 1e-12);

    [Fact]
    public void Best_is_100() => AssertScores([100, 80, 82, 100], Result("best", Examples()));

    [Fact]
    public void Mean_is_100() => Assert.Equal(((3 * 100 * 20 / 47.5) + (100 * 23.75 / 10)) / 4, Score("mean", Examples(), "ash"), 1e-9);

    [Fact]
    public void Distance_to_frontier() => AssertScores([70, 77.5, 31.25, 62.5], Result("frontier", Examples()));

    [Fact]
    public void Ranks_of_printed_decimals() => Assert.Equal([3, 3, 1, 1], Result("decimals", Examples()).Ranks);

    [Fact]
    public void Bands_of_a_method_whose_lower_scores_are_better_rise()
    {
        const string Method = "\"method\": { \"kind\": \"spotis\", \"bounds\": [{ \"low\": 0, \"high\": 100 }, { \"low\": 0, \"high\": 50 }] }, \"bands\": ";
        // Scores 0.6, 0.5333, 0.5, 0.4.
        string rising = FormatExamples.Model("model", Method + "{ \"kind\": \"fixed\", \"from\": [{ \"name\": \"A\", \"start\": 0.45 }, { \"name\": \"B\", \"start\": 0.55 }, { \"name\": \"C\" }] }");
        var result = Scorer.Compile(ModelJson.Parse(rising), Examples()).Score();
        Assert.Equal(["C", "B", "B", "A"], result.Locations.Select(location => result.Find(location.Id)!.Band));
        string falling = FormatExamples.Model("model", Method + "{ \"kind\": \"fixed\", \"from\": [{ \"name\": \"A\", \"start\": 0.55 }, { \"name\": \"B\", \"start\": 0.45 }] }");
        Assert.False(ModelJson.TryParse(falling, null, out _, out var problems));
        Assert.Equal(ProblemCodes.AnchorsContradict, Assert.Single(problems).Code);
    }

    private static FactTable Examples() => FactsJson.Parse(FormatExamples.Facts);

    private static ScoringResult Result(string recipe, FactTable facts) =>
        Scorer.Compile(ModelJson.Parse(FormatExamples.Blocks.Single(block => block.Marker == "recipe: " + recipe).Body), facts).Score();

    private static double Score(string recipe, FactTable facts, string location) => Result(recipe, facts).Find(location)!.Score;

    private static void AssertScores(double[] expected, ScoringResult result)
    {
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], result.Scores[i], 1e-9);
    }

    private static double[] Standard(double[] x)
    {
        double mean = x.Average(), deviation = Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (x.Length - 1));
        return [.. x.Select(v => (v - mean) / deviation)];
    }

    private static FactTable FactsOf(string[] locations, params (string Id, string Unit, double[] Values)[] columns) =>
        FactTable.FromColumns(locations.Select(static id => new Location(id, id)), columns.Select(static column => new Indicator(column.Id, column.Id, column.Unit)), [.. columns.Select(static column => (ReadOnlyMemory<double>)column.Values)]);
}
