using Microsoft.Extensions.DependencyInjection;

namespace LocationScore.Extensions.DependencyInjection.Tests;

public class NamedScorersTests
{
    private static ServiceProvider Two(Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLocationScore("people", configuration.GetSection("People"), TestParts.Choices);
        services.AddLocationScore("rails", configuration.GetSection("Rails"), TestParts.Choices);
        return services.BuildServiceProvider(validateScopes: true);
    }

    [Fact]
    public void Each_has_its_own_model_and_changes_alone()
    {
        var configuration = TestParts.Configuration(("People:Profile", "talent-first"), ("Rails:Profile", "transport-first"));
        using var provider = Two(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        Assert.Equal(["people", "rails"], monitor.Names);
        Assert.Equal("aba", monitor.Get("people").Winner());
        Assert.Equal("beb", monitor.Get("rails").Winner());
        var rails = monitor.Get("rails");
        configuration["People:Profile"] = "transport-first";
        configuration.Reload();
        Assert.Equal("beb", monitor.Get("people").Winner());
        Assert.Same(rails, monitor.Get("rails"));
    }

    [Fact]
    public void Each_is_a_keyed_service_that_stays_the_same_for_a_scope()
    {
        var configuration = TestParts.Configuration(("People:Profile", "talent-first"), ("Rails:Profile", "transport-first"));
        using var provider = Two(configuration);
        using var scope = provider.CreateScope();
        var scorer = scope.ServiceProvider.GetRequiredKeyedService<Scorer>("people");
        Assert.Equal("aba", scorer.Winner());
        configuration["People:Profile"] = "transport-first";
        configuration.Reload();
        Assert.Same(scorer, scope.ServiceProvider.GetRequiredKeyedService<Scorer>("people"));
        using var next = provider.CreateScope();
        Assert.Equal("beb", next.ServiceProvider.GetRequiredKeyedService<Scorer>("people").Winner());
        Assert.Null(next.ServiceProvider.GetService<Scorer>());
    }

    [Fact]
    public void An_unknown_name_is_answered_with_those_there_are()
    {
        using var provider = Two(TestParts.Configuration());
        var failure = Assert.Throws<KeyNotFoundException>(() => provider.GetRequiredService<ScorerMonitor>().Get("pepole"));
        Assert.Equal("No scorer named 'pepole' was added. There are: people, rails. Did you mean 'people'?", failure.Message);
        Assert.Throws<KeyNotFoundException>(() => provider.GetRequiredService<ScorerMonitor>().Score());
    }

    [Fact]
    public void The_default_scorer_is_a_service_of_the_scope()
    {
        using var provider = TestParts.Provider(TestParts.Configuration());
        using var scope = provider.CreateScope();
        Assert.Same(provider.GetRequiredService<ScorerMonitor>().Get(), scope.ServiceProvider.GetRequiredService<Scorer>());
    }
}
