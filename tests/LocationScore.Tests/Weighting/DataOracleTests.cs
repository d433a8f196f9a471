using LocationScore.Tests.Oracles;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Published weights from data.</summary>
public class DataOracleTests
{
    private static WeightingResult Check(string id, WeightingMethod method)
    {
        var example = GoldenFile.Example(id);
        var rows = example.GetProperty("matrix").Rows();
        var types = example.GetProperty("types");
        var result = method.Resolve(rows, WeightingCases.Directions(types.ValueKind == System.Text.Json.JsonValueKind.Null ? null : types.Numbers(), rows[0].Length));
        WeightingCases.Near(example.GetProperty("expected").GetProperty("weights").Numbers(), result.Weights, example.GetProperty("tolerance").GetDouble());
        WeightingCases.Near(example.GetProperty("recomputed").GetProperty("weights").Numbers(), result.Weights, 6e-7); // printed to six decimals
        return result;
    }

    [Theory]
    [InlineData("entropy-ersoy2021")]
    [InlineData("entropy-zavadskas2016")]
    [InlineData("entropy-xu2004")]
    public void Entropy_of_Ersoy_2021_of_Zavadskas_and_Podvezko_2016_and_of_Xu_2004(string id)
    {
        var result = Assert.IsType<EntropyResult>(Check(id, new EntropyWeights()));
        Assert.All(result.Entropy.Zip(result.Divergence), static pair => Assert.Equal(1, pair.First + pair.Second, 12));
    }

    [Fact]
    public void Critic_of_Diakoulaki_Mavrotas_and_Papayannakis_1995() => Check("critic-diakoulaki1995", new CriticWeights());

    [Fact]
    public void Critic_of_Tus_and_Aytac_Adali_2019_ignores_that_the_first_criterion_is_a_cost()
    {
        Check("critic-tus2019", new CriticWeights());
        var example = GoldenFile.Example("critic-tus2019");
        var rows = example.GetProperty("matrix").Rows();
        var costFirst = WeightingCases.Directions([-1, 1, 1, 1, 1, 1], 6);
        WeightingCases.Near(example.GetProperty("expected").GetProperty("weights").Numbers(), new CriticWeights(IgnoreDirections: true).Resolve(rows, costFirst).Weights, 1e-3);
        WeightingCases.Near(example.GetProperty("recomputed").GetProperty("weights_direction_aware").Numbers(), new CriticWeights().Resolve(rows, costFirst).Weights, 6e-7);
    }

    [Fact]
    public void Cilos_of_Zavadskas_and_Podvezko_2016() => Check("cilos-zavadskas2016", new CilosWeights());

    [Fact]
    public void Idocriw_of_Zavadskas_and_Podvezko_2016_with_its_two_parts()
    {
        var result = Assert.IsType<IdocriwResult>(Check("idocriw-zavadskas2016", new IdocriwWeights()));
        WeightingCases.Near(GoldenFile.Example("entropy-zavadskas2016").GetProperty("expected").GetProperty("weights").Numbers(), result.EntropyWeights, 1e-4);
        WeightingCases.Near(GoldenFile.Example("cilos-zavadskas2016").GetProperty("expected").GetProperty("weights").Numbers(), result.ImpactWeights, 1e-4);
    }

    [Fact]
    public void Angle_of_Shuai_2012() => Check("angle-shuai2012", new AngleWeights());

    [Fact]
    public void Coefficient_of_variation_of_Shuai_2012() => Check("cv-shuai2012", new VariationWeights());

    [Fact]
    public void Merec_of_Keshavarz_Ghorabaee_2021() => Check("merec-keshavarz2021", new MerecWeights());

    [Fact]
    public void Lopcow_of_Ecer_and_Pamucar_2022_needs_the_sample_deviation()
    {
        Check("lopcow-ecer2022", new LopcowWeights());
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Check("lopcow-ecer2022", new LopcowWeights(PopulationDeviation: true)));
    }

    [Fact]
    public void Standard_deviation_of_Salabun_2020_on_raw_values() => Check("std-salabun2020", new StandardDeviationWeights(DeviationScaling.None));

    [Fact]
    public void Gini_of_Baczkiewicz_2021() => Check("gini-baczkiewicz2021", new GiniWeights());
}
