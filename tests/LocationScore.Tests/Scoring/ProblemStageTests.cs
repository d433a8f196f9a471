using System.Collections.Immutable;
using LocationScore.Json;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Scoring;

/// <summary>Problems of several stages come in one round where the later stage can be judged; where not, they say what they hide.</summary>
public class ProblemStageTests
{
    private static readonly MissingPolicy s_reject = MissingPolicy.Reject;

    private static FactTable Facts { get; } = FactTable.Create(
        [new("a", "A"), new("b", "B"), new("c", "C")],
        [new("gap", "Gap", "u"), new("same", "Same", "u"), new("below", "Below", "u"), new("far", "Far", "u")],
        [
            new("a", "gap", 1, "u"), new("b", "gap", 2, "u"),
            new("a", "same", 5, "u"), new("b", "same", 5, "u"), new("c", "same", 5, "u"),
            new("a", "below", -3, "u"), new("b", "below", 4, "u"), new("c", "below", 5, "u"),
            new("a", "far", 1, "u"), new("b", "far", 99, "u"), new("c", "far", 2, "u"),
        ]);

    /// <summary>A missing fact, a column without a spread, an outlier treatment that is not defined, and a fact outside the anchors.</summary>
    [Fact]
    public void Columns_without_gaps_are_judged_beside_one_with_a_gap()
    {
        var problems = Problems(
        [
            Criterion("gap", ValueFunction.Linear(0, 10)),
            Criterion("same", ValueFunction.MinMax(constant: ZeroRange.Reject)),
            Criterion("below", ValueFunction.MinMax()) with { Outliers = OutlierTreatment.Log() },
            Criterion("far", ValueFunction.Linear(0, 10)),
        ]);
        Assert.Equal(["fact-missing", "constant-column", "undefined-for-method", "outside-anchors"], problems.Select(static problem => problem.Code));
        Assert.All(problems, static problem => Assert.Null(problem.Hides));
    }

    [Fact]
    public void A_gap_hides_the_values_that_compare_the_locations()
    {
        var problem = Assert.Single(Problems([Criterion("gap", ValueFunction.MinMax()), Criterion("far", ValueFunction.ZScore())]));
        Assert.Equal((ProblemCodes.FactMissing, "the values of 'gap'"), (problem.Code, problem.Hides));
    }

    [Fact]
    public void Weights_from_data_means_and_methods_are_hidden_by_wrong_values()
    {
        Criterion[] criteria = [Criterion("far", ValueFunction.Linear(0, 10)), Criterion("same", ValueFunction.Linear(0, 10))];
        Assert.Null(Assert.Single(Problems(criteria)).Hides);
        Assert.Equal("the scores", Assert.Single(Problems(criteria, static model => model with { Aggregation = Aggregation.Geometric() })).Hides);
        Assert.Equal("the scores", Assert.Single(Problems(criteria, static model => model with { Method = new Topsis(), MethodScale = MethodScale.Values })).Hides);
        Assert.Equal("weights", Assert.Single(Problems([.. criteria.Select(static one => one with { Weight = null })],
            static model => model with { Weighting = new EntropyWeights() })).Hides);
    }

    [Fact]
    public void Wrong_names_hide_what_the_facts_show()
    {
        var problem = Assert.Single(Problems([Criterion("gap", ValueFunction.Linear(0, 10)) with { Indicator = "gab" }]));
        Assert.Equal(ProblemCodes.Unknown, problem.Code);
        Assert.Equal("missing facts, values, weights and scores", problem.Hides);
    }

    /// <summary>What is hidden is there once the problem before it is solved: the sentence is no guess.</summary>
    [Fact]
    public void What_was_hidden_shows_itself_when_the_gap_is_filled()
    {
        Criterion[] criteria = [Criterion("gap", ValueFunction.MinMax(constant: ZeroRange.Reject))];
        Assert.Equal("the values of 'gap'", Assert.Single(Problems(criteria)).Hides);
        var filled = FactTable.FromColumns([new("a", "A"), new("b", "B")], [new("gap", "Gap", "u")], [new double[] { 2, 2 }]);
        Assert.False(Scorer.TryCompile(Model(criteria), filled, out _, out var problems));
        Assert.Equal(ProblemCodes.ConstantColumn, Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("{ \"id\": \"m\", ", "the rest of the document")]
    [InlineData("{ \"id\": \"m\", \"nam\": \"M\" }", "whether the parts of the document fit together")]
    public void Documents_that_cannot_be_read_hide_what_they_mean(string text, string hides)
    {
        Assert.False(ModelJson.TryParse(text, null, out _, out var problems));
        Assert.All(problems, problem => Assert.Equal(hides, problem.Hides));
    }

    private static Criterion Criterion(string indicator, ValueFunction value) => new(indicator, indicator, "u", Direction.Benefit, 1, value, s_reject);

    private static ScoringModel Model(Criterion[] criteria) => new("m", "M", Criteria: [.. criteria]);

    private static ImmutableArray<Problem> Problems(Criterion[] criteria, Func<ScoringModel, ScoringModel>? change = null)
    {
        Assert.False(Scorer.TryCompile((change ?? (static model => model))(Model(criteria)), Facts, out _, out var problems));
        return problems;
    }
}
