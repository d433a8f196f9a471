using LocationScore.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection.Tests;

public class StartTests
{
    private static IReadOnlyList<string> Failures(params (string Key, string? Value)[] pairs)
    {
        using var provider = TestParts.Provider(TestParts.Configuration(pairs));
        return [.. Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate).Failures];
    }

    [Fact]
    public async Task A_host_with_wrong_weights_does_not_start_and_says_everything_at_once()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("LocationScore:Weights:talent", "-1"), new("LocationScore:Weights:transport", "30 %"), new("LocationScore:Weights:tolent", "2"),
            new("LocationScore:Wieghts:talent", "2"), new("LocationScore:ReloadOnChange", "perhaps"), new("LocationScore:ReloadInterval", "00:00:00"), new("LocationScore:Facts", "thre"),
        ]);
        builder.Services.AddLocationScore(builder.Configuration.GetSection("LocationScore"), TestParts.Choices);
        using var host = builder.Build();
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        string all = string.Join('\n', failure.Failures);
        Assert.Equal(7, failure.Failures.Count());
        Assert.Contains("bad-weights at LocationScore:Weights:talent:", all, StringComparison.Ordinal);
        Assert.Contains("wrong-type at LocationScore:Weights:transport:", all, StringComparison.Ordinal);
        Assert.Contains("Write 30 if its siblings are percentages, too, or 0.3 if they are shares of 1.", all, StringComparison.Ordinal);
        Assert.Contains("unknown-name at LocationScore:Weights:tolent:", all, StringComparison.Ordinal);
        Assert.Contains("did you mean 'talent'?", all, StringComparison.Ordinal);
        Assert.Contains("unknown-field at LocationScore:Wieghts:", all, StringComparison.Ordinal);
        Assert.Contains("did you mean 'Weights'?", all, StringComparison.Ordinal);
        Assert.Contains("wrong-type at LocationScore:ReloadOnChange:", all, StringComparison.Ordinal);
        Assert.Contains("out-of-range at LocationScore:ReloadInterval:", all, StringComparison.Ordinal);
        Assert.Contains("did you mean 'three'?", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_with_a_good_model_starts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLocationScore(TestParts.Choices);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("cac", host.Services.GetRequiredService<ScorerMonitor>().Get().Winner());
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Failures_are_those_of_the_model_itself()
    {
        var model = TestParts.Model() with { Name = "", Criteria = [TestParts.Model().Criteria[0] with { Weight = -2 }, TestParts.Model().Criteria[1] with { Missing = null, Id = "talent" }], Defaults = null };
        var expected = model.Validate();
        Assert.True(expected.Length >= 4);
        using var provider = new ServiceCollection().AddLocationScore(options => options.AddFacts("three", TestParts.Facts).AddModel(model)).Services.BuildServiceProvider();
        var failures = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate).Failures;
        Assert.Equal(expected.Select(static problem => (problem with { Path = $"model 'small' {problem.Path}" }).ToString()), failures);
    }

    [Fact]
    public void Failures_of_a_file_are_those_of_its_reader()
    {
        using var folder = new TestFolder();
        string text = TestParts.ModelText().Replace("\"weight\": 1", "\"wait\": 1", StringComparison.Ordinal);
        string path = folder.Write("model.json", text);
        Assert.False(ModelJson.TryParse(text, path, out _, out var expected));
        Assert.Equal(expected.Select(static problem => problem.ToString()), Failures(("LocationScore:ModelFile", path)));
    }

    [Fact]
    public void An_unknown_model_is_named_with_the_nearest()
    {
        string failure = Assert.Single(Failures(("LocationScore:Model", "smal")));
        Assert.StartsWith("unknown-name at LocationScore:Model: There is no model with this name.", failure, StringComparison.Ordinal);
        Assert.Contains("did you mean 'small'?", failure, StringComparison.Ordinal);
        Assert.Contains("did you mean 'talent-first'?", Assert.Single(Failures(("LocationScore:Profile", "talentfirst"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_section_says_what_is_missing()
    {
        using var provider = TestParts.Provider(TestParts.Configuration(), static _ => { });
        var failures = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate).Failures.ToList();
        Assert.Equal(2, failures.Count);
        Assert.StartsWith("missing at LocationScore:Model: The model is not stated.", failures[0], StringComparison.Ordinal);
        Assert.StartsWith("missing at LocationScore:Facts: The fact table is not stated.", failures[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_choices_of_one_thing_are_refused()
    {
        string[] failures =
        [
            .. Failures(("LocationScore:Model", "small"), ("LocationScore:ModelFile", "x.json")),
            .. Failures(("LocationScore:Profile", "talent-first"), ("LocationScore:ProfileFile", "x.json")),
            .. Failures(("LocationScore:Facts", "three"), ("LocationScore:FactsFile", "x.json")),
        ];
        Assert.Equal(3, failures.Count(static failure => failure.StartsWith("not-allowed at ", StringComparison.Ordinal)));
        Assert.Equal(2, failures.Count(static failure => failure.StartsWith("file at LocationScore:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Facts_that_cannot_be_made_are_a_problem_and_not_a_crash()
    {
        var options = new LocationScoreOptions().AddModel(TestParts.Model()).AddFacts("broken", static () => throw new InvalidOperationException("no database"));
        var problem = Assert.Single(options.Validate());
        Assert.Equal("LocationScoreOptions.Facts", problem.Path);
        Assert.Equal("InvalidOperationException: no database", problem.Found);
    }

    /// <summary>.NET reads days where there is no colon: half a second would be twelve hours.</summary>
    [Theory]
    [InlineData("0.5")]
    [InlineData("5")]
    [InlineData("500ms")]
    public void An_interval_is_written_with_colons(string interval) =>
        Assert.StartsWith("wrong-type at LocationScore:ReloadInterval: This is not a span of time.", Assert.Single(Failures(("LocationScore:ReloadInterval", interval))), StringComparison.Ordinal);
}
