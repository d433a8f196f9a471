using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.Tests.Laws;

/// <summary>The whole pipeline against its definition written down slowly, for models of every kind.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 3000)]
public class SlowPipelineLaws
{
    [Property]
    public void Every_model_scores_what_its_definition_says(ModelWithFacts x) => Check(x.Model, x.Facts);

    /// <summary>Whole factors may be missing for a location here.</summary>
    [Property]
    public void Gaps_that_renormalise_score_what_the_definition_says(ModelWithFacts x, int seed)
    {
        var random = new Random(seed);
        var model = ModelMap.Criteria(x.Model, static c => c with { Missing = MissingPolicy.Renormalise, Ignore = [] });
        var tested = model.Requirements.Select(static r => r.Indicator).ToHashSet();
        var facts = FactTable.Create(x.Facts.Locations, x.Facts.Indicators,
            x.Facts.Facts.Where(f => f.Location is "L0" || tested.Contains(f.Indicator) || random.NextDouble() < 0.6), x.Facts.Sources);
        Check(model, facts);
    }

    /// <summary>A law about models that hardly any model meets would say nothing.</summary>
    [Fact]
    public void Most_random_models_are_really_compared_and_use_every_construct()
    {
        var drawn = Enumerable.Range(0, 1000).Select(static seed => ModelDraw.Next(seed)).ToArray();
        Assert.True(drawn.Count(static x => Check(x.Model, x.Facts) is not null) > 800);
        string all = string.Concat(drawn.Select(static x => LocationScore.Json.ModelJson.Write(x.Model)));
        foreach (var family in LocationScore.Json.Kinds.Families.Where(static family => family.Base != typeof(RankingMethod) && family.Base != typeof(WeightingMethod)))
            Assert.All(family.Members.Where(static member => member.Kind != "frozen"), member => Assert.Contains($"\"{member.Kind}\"", all, StringComparison.Ordinal));
        Assert.All(["leastCoverage", "leastBecomes", "ties", "frontier", "worst", "outside"], field => Assert.Contains($"\"{field}\"", all, StringComparison.Ordinal));
    }

    /// <summary>Compares scores, raw values, values and the values of factors; returns the result, or null when the model cannot be scored.</summary>
    internal static ScoringResult? Check(ScoringModel model, FactTable facts, double tolerance = 1e-9)
    {
        if (!Scorer.TryCompile(model, facts, out var scorer, out _)) return null;
        var slow = new SlowPipeline(model, facts);
        if (slow.IsBorderline) return null;
        var result = scorer.Score();
        Assert.Equal(slow.Locations, result.Locations.Select(static l => l.Id));
        for (int i = 0; i < slow.Locations.Count; i++)
        {
            var at = result.Find(slow.Locations[i])!;
            foreach (var cell in at.Contributions)
            {
                Same(slow.Values[cell.Criterion.Id][i], cell.Value, tolerance, $"value of {cell.Criterion.Id} in {at.Location.Id}");
                Same(slow.Used[cell.Criterion.Id][i], cell.Used, tolerance, $"raw value of {cell.Criterion.Id} in {at.Location.Id}");
            }

            foreach (var factor in at.Factors)
            {
                if (factor.Value is not null) Same(slow.Values[factor.Factor.Id][i], factor.Value, tolerance, $"value of {factor.Factor.Id} in {at.Location.Id}");
            }

            Same(slow.Scores[i], at.Score, tolerance, $"score of {at.Location.Id}");
        }

        return result;
    }

    private static void Same(double? expected, double? actual, double tolerance, string what) =>
        Assert.True(expected is null == actual is null && (expected is not { } e || actual is not { } a || Math.Abs(e - a) <= tolerance * Math.Max(1, Math.Abs(e))), $"The {what} is {actual:R}, by definition {expected:R}.");
}
