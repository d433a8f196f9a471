using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Methods;
using LocationScore.Weighting;

namespace LocationScore.FsCheck.Tests.Generators;

/// <summary>One line registers everything.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 20)]
public class RegistrationTests
{
    [Property]
    public bool Xunit_is_given_everything(Location location, Fact fact, FactTable facts, ScoringModel model, ModelWithFacts drawn, WeightProfile profile, DecisionMatrix matrix) =>
        location.Id.Length > 0 && fact.Unit.Length > 0 && facts.Locations.Length > 0 && model.Id.Length > 0 && drawn.Facts.FactCount > 0 && profile.Id.Length > 0 && matrix.AlternativeCount > 0;

    [Property]
    public bool Xunit_is_given_weights_judgements_and_methods(SimplexWeights weights, AhpWeights judgements, MethodWithMatrix method) =>
        Math.Abs(weights.Values.Sum() - 1) < 1e-12 && judgements.Matrix.Length > 1 && method.Run().Scores.Length == method.Matrix.AlternativeCount;

    /// <summary>Without the package, FsCheck follows the alternatives of a fact without end.</summary>
    [Fact]
    public void A_map_of_arbitraries_draws_facts()
    {
        var map = ArbMap.Default.Merge(typeof(Arbitraries));
        Assert.NotEmpty(map.ArbFor<Fact[]>().Generator.Sample(5, new Rnd(1), 20));
        Assert.All(map.ArbFor<ScoringModel>().Generator.Sample(5), static model => Assert.NotEmpty(model.Id));
    }
}
