using LocationScore.Data;
using LocationScore.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection.Tests;

public class ConfiguredDocumentTests
{
    public static TheoryData<string> Models() => [.. ReadyModels.All.Select(static model => model.Id)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_ready_model_survives_configuration_to_the_bit(string id)
    {
        var configuration = TestParts.Configuration($$"""{ "LocationScore": { "Model": {{ReadyModels.Text(id)}} } }""");
        var options = new LocationScoreOptions();
        OptionsReader.Read(configuration.GetSection("LocationScore"), options);
        Assert.Empty(options.Unread);
        Assert.Equal(ModelJson.Hash(ReadyModels.Find(id)!), ModelJson.Hash(ModelJson.Parse(options.InlineModel!.Text)));
    }

    [Fact]
    public void A_model_in_the_settings_is_scored_like_the_same_model_in_code()
    {
        var configuration = TestParts.Configuration($$"""{ "LocationScore": { "Model": {{TestParts.ModelText(3, 1)}} } }""");
        using var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts));
        Assert.Equal(ModelJson.Hash(TestParts.Model(3, 1)), ModelJson.Hash(provider.GetRequiredService<ScorerMonitor>().Get().Model));
    }

    [Fact]
    public void A_later_layer_changes_one_number_of_the_model_whatever_its_case()
    {
        var configuration = TestParts.Configuration($$"""{ "LocationScore": { "Model": {{TestParts.ModelText()}} } }""");
        configuration["LOCATIONSCORE:MODEL:CRITERIA:1:WEIGHT"] = "3";
        configuration["LocationScore:Model:criteria:1:value:scale"] = "linear";
        using var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts));
        Assert.Equal([0.25, 0.75], provider.GetRequiredService<ScorerMonitor>().Get().Weights());
    }

    [Fact]
    public void Methods_and_weightings_with_options_are_read_from_the_settings()
    {
        var model = ModelJson.Parse(TestParts.ModelText().Replace("\"defaults\"", """
            "method": { "kind": "vikor", "v": 0.25 }, "weighting": { "kind": "points", "points": { "talent": 30, "transport": 10 } }, "defaults"
            """, StringComparison.Ordinal).Replace("\"weight\": 1,", "", StringComparison.Ordinal));
        var configuration = TestParts.Configuration($$"""{ "LocationScore": { "Model": {{ModelJson.Write(model)}} } }""");
        using var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts));
        var scorer = provider.GetRequiredService<ScorerMonitor>().Get();
        Assert.Equal([0.75, 0.25], scorer.Weights());
        Assert.Equal(model.Method, scorer.Model.Method);
    }

    [Fact]
    public void Problems_have_configuration_paths_all_at_once()
    {
        var configuration = TestParts.Configuration($$"""{ "LocationScore": { "Model": {{TestParts.ModelText()}}, "Colour": 1 } }""");
        configuration["LocationScore:Model:criteria:0:weight"] = "heavy";
        configuration["LocationScore:Model:criteria:0:value:kind"] = "liniar";
        configuration["LocationScore:Model:criteria:1:wait"] = "1";
        configuration["LocationScore:Model:criteria:7:id"] = "late";
        using var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts));
        var failures = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ScorerMonitor>().Get()).Failures.ToList();
        string all = string.Join('\n', failures);
        Assert.Contains("at LocationScore:Colour:", all, StringComparison.Ordinal);
        Assert.Contains("wrong-type at LocationScore:Model:criteria:0:weight:", all, StringComparison.Ordinal);
        Assert.Contains("unknown-name at LocationScore:Model:criteria:0:value:kind:", all, StringComparison.Ordinal);
        Assert.Contains("unknown-field at LocationScore:Model:criteria:1:wait:", all, StringComparison.Ordinal);
        // The third item has the key 7: paths are those of the configuration, not those of the list.
        Assert.Contains("missing at LocationScore:Model:criteria:7:indicator:", all, StringComparison.Ordinal);
        Assert.DoesNotContain("$.", all, StringComparison.Ordinal);
        Assert.DoesNotContain("(1,", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_the_model_and_of_the_compiler_have_configuration_paths_too()
    {
        var configuration = TestParts.Configuration($$"""{ "LocationScore": { "Model": {{TestParts.ModelText()}} } }""");
        configuration["LocationScore:Model:criteria:0:weight"] = "-1";
        using (var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts)))
            Assert.StartsWith("bad-weights at LocationScore:Model:criteria:0:weight:", Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ScorerMonitor>().Get()).Failures.First(), StringComparison.Ordinal);
        configuration["LocationScore:Model:criteria:0:weight"] = "1";
        configuration["LocationScore:Model:criteria:0:unit"] = "%";
        using (var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts)))
            Assert.StartsWith("wrong-unit at LocationScore:Model:criteria:0:unit:", Assert.Single(Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ScorerMonitor>().Get()).Failures), StringComparison.Ordinal);
    }
}
