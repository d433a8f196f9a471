using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>The generators keep what they promise.</summary>
[Properties(MaxTest = 1000, Arbitrary = [typeof(ModelGenerators)])]
public class ModelGeneratorTests
{
    [Property]
    public bool Every_random_model_is_valid_and_can_be_scored_on_its_facts(ModelWithFacts x) => Scorer.Compile(x.Model, x.Facts).Score().Ranking.Count >= 2;

    [Property]
    public bool Every_plain_model_scores_every_location(PlainModel x) => Scorer.Compile(x.Model, x.Facts).Score().Ranking.Count == x.Facts.Locations.Length;
}
