using System.Text;
using LocationScore.Json;
using LocationScore.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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

    /// <summary>Shells do not set names with hyphens and some drop them, so underscores must do; a name with hyphens, which containers may give, does too.</summary>
    [Theory]
    [InlineData("LocationScore__Weights__talent-pool", "3", null, null)]
    [InlineData("LOCATIONSCORE__WEIGHTS__TALENT_POOL", "3", null, null)]
    [InlineData("LocationScore__Weights__talent_pool", "3", "LocationScore__Weights__talent-pool", "7")]
    public void The_environment_may_write_underscores_for_hyphens(string name, string value, string? other, string? otherValue)
    {
        const string prefix = "UNDERSCORES_";
        Environment.SetEnvironmentVariable(prefix + name, value);
        if (other is not null) Environment.SetEnvironmentVariable(prefix + other, otherValue);
        try
        {
            var configuration = new ConfigurationBuilder().AddJsonStream(Json("""{ "LocationScore": { "Weights": { "talent-pool": 5, "transport": 1 } } }""")).AddEnvironmentVariables(prefix).Build();
            using var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts).AddModel(Hyphens()));
            Assert.Equal([0.75, 0.25], provider.GetRequiredService<ScorerMonitor>().Get().Weights());
        }
        finally
        {
            Environment.SetEnvironmentVariable(prefix + name, null);
            if (other is not null) Environment.SetEnvironmentVariable(prefix + other, null);
        }
    }

    [Fact]
    public void A_wrong_weight_is_shown_under_the_name_that_was_written()
    {
        var configuration = TestParts.Configuration(("LocationScore:Weights:talent_pool", "-1"), ("LocationScore:Weights:TRANSPORT", "NaN"), ("LocationScore:Weights:talent_pol", "1"));
        using var provider = TestParts.Provider(configuration, static options => options.AddFacts("three", TestParts.Facts).AddModel(Hyphens()));
        var failures = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ScorerMonitor>().Get()).Failures.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(3, failures.Count);
        Assert.StartsWith("bad-weights at LocationScore:Weights:TRANSPORT:", failures[0], StringComparison.Ordinal);
        Assert.StartsWith("bad-weights at LocationScore:Weights:talent_pool:", failures[1], StringComparison.Ordinal);
        Assert.StartsWith("unknown-name at LocationScore:Weights:talent_pol:", failures[2], StringComparison.Ordinal);
        Assert.Contains("did you mean 'talent-pool'?", failures[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_in_code_may_differ_in_case_alone_and_the_id_itself_counts()
    {
        var options = new LocationScoreOptions().AddFacts("three", TestParts.Facts).AddModel(Hyphens());
        options.Weights["talent-pool"] = 3;
        options.Weights["Talent-Pool"] = 7;
        Assert.Empty(options.Validate());
        Assert.Equal([0.75, 0.25], options.Build.Scorer!.Weights());
    }

    [Fact]
    public void Files_of_all_three_kinds_are_read_from_the_content_root_whatever_became_of_the_configuration()
    {
        using var folder = new TestFolder();
        folder.Write("model.jsonc", TestParts.ModelText());
        folder.Write("profile.json", ProfileJson.Write(TestParts.Profile("mine", 1, 9)));
        folder.Write("facts.json", FactsJson.Write(TestParts.Facts));
        Assert.Equal("beb", WinnerIn(folder.Path, ("LocationScore:ModelFile", "model.jsonc"), ("LocationScore:ProfileFile", "profile.json"), ("LocationScore:FactsFile", "facts.json")));
    }

    [Fact]
    public void Facts_may_be_a_table_as_consultants_write_it()
    {
        using var folder = new TestFolder();
        folder.Write("model.jsonc", TestParts.ModelText());
        using var csv = new MemoryStream();
        FactsCsv.Write(TestParts.Facts, csv);
        folder.Write("facts.csv", Encoding.UTF8.GetString(csv.ToArray()));
        Assert.Equal("cac", WinnerIn(folder.Path, ("LocationScore:ModelFile", "model.jsonc"), ("LocationScore:FactsFile", "facts.csv")));
    }

    [Fact]
    public void A_relative_base_path_begins_at_the_content_root()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "scores"));
        folder.Write("scores/model.jsonc", TestParts.ModelText());
        folder.Write("scores/facts.json", FactsJson.Write(TestParts.Facts));
        Assert.Equal("cac", WinnerIn(folder.Path, ("LocationScore:BasePath", "scores"), ("LocationScore:ModelFile", "model.jsonc"), ("LocationScore:FactsFile", "facts.json")));
    }

    private static string WinnerIn(string contentRoot, params (string Key, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = contentRoot });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value)));
        builder.Services.AddLocationScore(builder.Configuration.GetSection("LocationScore"));
        using var host = builder.Build();
        return host.Services.GetRequiredService<ScorerMonitor>().Get().Winner();
    }

    private static ScoringModel Hyphens() => ModelJson.Parse(TestParts.ModelText().Replace("\"talent\"", "\"talent-pool\"", StringComparison.Ordinal));

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}
