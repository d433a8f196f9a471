using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>A location that the model was not compiled over scores what it scores when it joins the table.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 1000)]
public class EvaluatorOthersLaws
{
    [Property]
    public void A_row_scores_what_the_location_scores_in_the_table(MonotoneModel x, int seed) => Check(x.Model, x.Facts, seed);

    [Property]
    public void A_row_of_any_model_scores_so_or_names_what_compares_the_locations(ModelWithFacts x, int seed) => Check(x.Model, x.Facts, seed);

    [Property]
    public void A_row_of_a_plain_model_scores_what_the_location_scores_in_the_table(PlainModel x, int seed) => Assert.True(Check(x.Model, x.Facts, seed));

    [Fact]
    public void Models_that_compare_the_locations_are_refused_with_the_names_of_the_criteria()
    {
        var facts = FactTable.FromColumns([new("a", "A"), new("b", "B")], [new("i", "I", "u"), new("k", "K", "u")], [new double[] { 1, 2 }, new double[] { 3, 1 }]);
        var model = new ScoringModel("m", "M", Criteria:
        [
            new("c", "i", "u", Direction.Benefit, 1, ValueFunction.MinMax(), MissingPolicy.Reject),
            new("d", "k", "u", Direction.Benefit, 1, ValueFunction.Linear(0, 5), MissingPolicy.Reject),
        ]);
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Scorer.Compile(model, facts).NewEvaluator().ScoreRow([1, 2])).Problems);
        Assert.Equal("$.criteria[0]", problem.Path);
        Assert.Contains("'c'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Freeze", problem.Repair, StringComparison.Ordinal);
    }

    private static bool Check(ScoringModel model, FactTable facts, int seed)
    {
        if (!Scorer.TryCompile(model, facts, out var scorer, out _)) return false;
        var random = new Random(seed);
        var evaluator = scorer.NewEvaluator();
        if (random.Next(2) == 0) evaluator.SetLocalWeights(EvaluatorLaws.Weights(scorer, seed));
        var expected = new double[scorer.Locations.Length];
        if (!evaluator.TryScore(expected, out _)) return false;
        int at = random.Next(expected.Length);
        double[] raw = [.. evaluator.RowIndicators.Select(i => facts[scorer.Locations[at].Id, i.Id] is { } fact ? Chosen(scorer, fact) ?? double.NaN : double.NaN)];
        double score;
        try
        {
            score = evaluator.ScoreRow(raw);
        }
        catch (ProblemsException exception)
        {
            // Ignored facts are ignored by the id of the location, which the new one does not have.
            Assert.True(exception.Problems.Any(static p => p.Found is "peer-relative" or "a ranking method") || model.Criteria.Concat(All(model.Factors)).Any(static c => !c.Ignore.IsEmpty || c.Missing is ExcludeMissing),
                string.Join('\n', exception.Problems));
            return false;
        }

        if (All(model.Factors).Concat(model.Criteria).Any(c => c.Ignore.Any(i => i.Location == scorer.Locations[at].Id))) return false;
        Assert.Equal(expected[at], score);
        bool falls = model.ScoreDirection == ScoreDirection.LowerIsBetter;
        Assert.Equal(1 + expected.Count(other => falls ? other < score : other > score), evaluator.RankOf(score));
        var scores = new double[facts.Locations.Length];
        if (!model.Choices.IsEmpty) return true;
        evaluator.ScoreTable(facts, scores);
        Assert.Equal(facts.Locations.Select(location => scorer.Locations.IndexOf(location) is >= 0 and var k ? expected[k] : double.NaN), scores);
        return true;
    }

    private static double? Chosen(Scorer scorer, Fact fact) => scorer.Facts[fact.Location, fact.Indicator]?.Value;

    private static IEnumerable<Criterion> All(IEnumerable<Factor> factors) => factors.SelectMany(static f => f.Criteria.Concat(All(f.Factors)));
}
