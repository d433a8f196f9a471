using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>No message grows with its input, and none tells strangers where files lie.</summary>
public class CapTests
{
    private const int LongestMessage = 22_000;

    [Theory]
    [InlineData(7_000)]
    [InlineData(200_000)]
    public void Unknown_weights_by_the_thousand_are_told_in_short(int number)
    {
        var configuration = TestParts.Configuration([.. Enumerable.Range(0, number).Select(static k => (string.Create(CultureInfo.InvariantCulture, $"LocationScore:Weights:none-{k}"), (string?)"1"))]);
        var options = new LocationScoreOptions();
        TestParts.Choices(options);
        var clock = Stopwatch.StartNew();
        OptionsReader.Read(configuration.GetSection("LocationScore"), options);
        var problems = options.Validate();
        double seconds = clock.Elapsed.TotalSeconds;
        Assert.InRange(problems.Length, 2, 30);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"for {number - 20} more"), problems[^1].Message, StringComparison.Ordinal);
        Assert.True(new ProblemsException(problems).Message.Length < LongestMessage);
        Assert.All(problems, static problem => Assert.StartsWith("LocationScore:Weights:none-", problem.Path, StringComparison.Ordinal));

        // The square of 200,000 is minutes; a machine under load is slow, too.
        Assert.True(seconds < 20, $"{seconds} s");
    }

    [Theory]
    [InlineData("Weights:none-{0}", "heavy")]
    [InlineData("Key{0}", "1")]
    public void Wrong_keys_by_the_thousand_are_told_in_short(string key, string value)
    {
        var configuration = TestParts.Configuration([.. Enumerable.Range(0, 7_000).Select(k => (string.Format(CultureInfo.InvariantCulture, "LocationScore:" + key, k), (string?)value))]);
        using var provider = TestParts.Provider(configuration);
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ScorerMonitor>().Get());
        Assert.InRange(failure.Failures.Count(), 2, 60);
        Assert.True(failure.Message.Length < LongestMessage, $"{failure.Message.Length}");
        Assert.Contains("6980 more keys", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_names_files_without_their_folders()
    {
        using var folder = new TestFolder();
        string model = folder.Write("model.jsonc", TestParts.ModelText());
        var configuration = TestParts.Configuration(("LocationScore:ModelFile", model), ("LocationScore:ReloadOnChange", "false"));
        using var provider = TestParts.Provider(configuration);
        var scorers = provider.GetRequiredService<ScorerMonitor>();
        _ = scorers.Get();
        folder.Write("model.jsonc", TestParts.ModelText().Replace("\"weight\": 1", "\"weight\": -1", StringComparison.Ordinal));
        scorers.Reload();
        string broken = await HealthAsync(provider);
        Assert.Contains("model.jsonc(", broken, StringComparison.Ordinal);
        File.Delete(model);
        scorers.Reload();
        string gone = await HealthAsync(provider);
        Assert.Contains("'model.jsonc'", gone, StringComparison.Ordinal);
        foreach (string text in (string[])[broken, gone]) Assert.DoesNotContain(Path.GetDirectoryName(model)!, text, StringComparison.Ordinal);

        using var never = TestParts.Provider(configuration);
        string none = await HealthAsync(never);
        Assert.Contains("'model.jsonc'", none, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(model)!, none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/srv/app/model.jsonc(3,5): bad-json at $: x", "model.jsonc(3,5): bad-json at $: x")]
    [InlineData(@"found: 'C:\Data files\model.json'", "found: 'model.json'")]
    [InlineData(@"found: '\\server\share\model.json'", "found: 'model.json'")]
    [InlineData("LocationScore:ModelFile: 'data/model.json' in USD/m2/year, 3 / 4 / 5", "LocationScore:ModelFile: 'data/model.json' in USD/m2/year, 3 / 4 / 5")]
    public void Folders_are_taken_out_and_units_stay(string text, string shown) => Assert.Equal(shown, PublicText.Of(text));

    [Fact]
    public void A_monitor_can_be_made_without_a_host()
    {
        using var monitor = ScorerMonitor.Create(static options => options.AddModel(TestParts.Model(talent: 3)).AddFacts("three", TestParts.Facts));
        Assert.Equal([""], monitor.Names);
        Assert.Equal("aba", monitor.Score().Ranking[0].Location.Id);
        Assert.Equal("beb", monitor.Compile(TestParts.Profile("transport-first", 1, 3)).Winner());
        Assert.True(monitor.Reload().IsCurrent);
        using var named = ScorerMonitor.Create(TestParts.Choices, "people", new ManualTime());
        Assert.Equal(["people"], named.Names);
        Assert.Throws<KeyNotFoundException>(() => named.Get());
        var failure = Assert.Throws<ProblemsException>(() => ScorerMonitor.Create(static options => options.Model = "smal"));
        Assert.Equal(2, failure.Problems.Length);
    }

    private static async Task<string> HealthAsync(ServiceProvider provider)
    {
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', report.Entries.Values.SelectMany(static entry => entry.Data.Values.OfType<string[]>().SelectMany(static all => all)).Concat(report.Entries.Values.Select(static entry => entry.Description)));
    }
}
