using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LocationScore.Extensions.DependencyInjection.Tests;

public class LayerTests
{
    [Fact]
    public void Each_layer_overrides_the_one_before()
    {
        // Under a prefix of its own, because the environment belongs to the whole process.
        const string prefix = "LAYERTEST_";
        Environment.SetEnvironmentVariable(prefix + "LocationScore__Weights__transport", "8");
        Environment.SetEnvironmentVariable(prefix + "LOCATIONSCORE__RELOADONCHANGE", "false");
        try
        {
            var configuration = new ConfigurationBuilder()
                .AddJsonStream(Json("""{ "LocationScore": { "Profile": "talent-first", "Weights": { "talent": 5, "transport": 5 } } }"""))
                .AddJsonStream(Json("""{ "LocationScore": { "Weights": { "talent": 2, "Transport": 6 } } }"""))
                .AddEnvironmentVariables(prefix)
                .Build();
            using var provider = TestParts.Provider(configuration);
            Assert.Equal([0.2, 0.8], provider.GetRequiredService<ScorerMonitor>().Get().Weights());
        }
        finally
        {
            Environment.SetEnvironmentVariable(prefix + "LocationScore__Weights__transport", null);
            Environment.SetEnvironmentVariable(prefix + "LOCATIONSCORE__RELOADONCHANGE", null);
        }
    }

    [Fact]
    public void Code_comes_before_configuration_and_the_returned_builder_after_it()
    {
        var configuration = TestParts.Configuration(("LocationScore:Profile", "talent-first"), ("LocationScore:Weights:transport", "4"));
        var services = new ServiceCollection();
        services.AddLocationScore(configuration.GetSection("LocationScore"), options =>
        {
            TestParts.Choices(options);
            options.ProfileFile = "gives-way.json";
            options.Weights["TRANSPORT"] = 100;
        }).Configure(static options => options.Weights["talent"] = 12);
        using var provider = services.BuildServiceProvider();
        Assert.Equal([0.75, 0.25], provider.GetRequiredService<ScorerMonitor>().Get().Weights());
    }

    [Fact]
    public void A_profile_brings_its_model_and_an_empty_text_takes_a_choice_back()
    {
        var configuration = TestParts.Configuration(("LocationScore:Profile", "talent-first"), ("LocationScore:ProfileFile", ""), ("LocationScore:Weights:talent", ""));
        using var provider = TestParts.Provider(configuration, static options => { TestParts.Choices(options); options.AddModel(TestParts.Model(id: "other")); });
        var scorer = provider.GetRequiredService<ScorerMonitor>().Get();
        Assert.Equal("small", scorer.Model.Id);
        Assert.Equal([0.75, 0.25], scorer.Weights());
        Assert.Equal("aba", scorer.Winner());
    }

    [Fact]
    public void Files_of_all_three_kinds_are_read_from_the_base_path()
    {
        using var folder = new TestFolder();
        folder.Write("model.jsonc", TestParts.ModelText());
        folder.Write("profile.json", LocationScore.Json.ProfileJson.Write(TestParts.Profile("mine", 1, 9)));
        folder.Write("facts.json", LocationScore.Json.FactsJson.Write(TestParts.Facts));
        var configuration = TestParts.Configuration(
            ("contentRoot", folder.Path), ("LocationScore:ModelFile", "model.jsonc"), ("LocationScore:ProfileFile", "profile.json"), ("LocationScore:FactsFile", "facts.json"));
        using var provider = TestParts.Provider(configuration, static _ => { });
        Assert.Equal("beb", provider.GetRequiredService<ScorerMonitor>().Get().Winner());
    }

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}
