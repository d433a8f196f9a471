using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LocationScore.Extensions.DependencyInjection.Tests;

public class HealthTests
{
    private static Task<HealthReport> Check(IServiceProvider provider) => provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Health_follows_the_newest_change()
    {
        var configuration = TestParts.Configuration(("LocationScore:Profile", "talent-first"));
        using var provider = TestParts.Provider(configuration);
        Assert.Equal(HealthStatus.Healthy, (await Check(provider)).Status);

        configuration["LocationScore:Profile"] = "talentfirst";
        configuration["LocationScore:Weights:tolent"] = "1";
        configuration.Reload();
        var entry = (await Check(provider)).Entries["locationscore"];
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        var problems = Assert.IsType<string[]>(entry.Data["(default)"]);
        Assert.Equal(2, problems.Length);
        Assert.Contains("did you mean 'talent-first'?", problems[0], StringComparison.Ordinal);
        Assert.Contains("LocationScore:Weights:tolent", problems[1], StringComparison.Ordinal);

        configuration["LocationScore:Profile"] = "talent-first";
        configuration["LocationScore:Weights:tolent"] = null;
        configuration.Reload();
        var mended = (await Check(provider)).Entries["locationscore"];
        Assert.True(mended.Status == HealthStatus.Healthy, mended.Description + string.Join(';', mended.Data.Values.OfType<string[]>().SelectMany(static all => all)));
    }

    [Fact]
    public async Task A_scorer_that_was_never_made_is_unhealthy_with_its_problems()
    {
        using var provider = TestParts.Provider(TestParts.Configuration(("LocationScore:Model", "smal")));
        var entry = (await Check(provider)).Entries["locationscore"];
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("did you mean 'small'?", Assert.Single(Assert.IsType<string[]>(entry.Data["(default)"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_of_a_failed_change_can_be_chosen()
    {
        var configuration = TestParts.Configuration();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocationScore("people", configuration.GetSection("People"), TestParts.Choices);
        services.AddHealthChecks().AddLocationScore("scores", HealthStatus.Unhealthy, ["ready"]);
        using var provider = services.BuildServiceProvider();
        Assert.Equal(HealthStatus.Healthy, (await Check(provider)).Status);
        configuration["People:Model"] = "smal";
        configuration.Reload();
        var entry = (await Check(provider)).Entries["scores"];
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Equal(["people"], entry.Data.Keys);
        Assert.Equal(["ready"], entry.Tags);
    }
}
