using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LocationScore.Extensions.DependencyInjection.Tests;

public sealed class ConfigurationReloadTests : IDisposable
{
    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    private ServiceProvider Provider(IConfiguration configuration) => TestParts.Provider(configuration, TestParts.Choices, null, _log);

    [Fact]
    public void Configuration_is_followed_and_an_equal_one_changes_nothing()
    {
        var configuration = TestParts.Configuration(("LocationScore:Profile", "talent-first"));
        using var provider = Provider(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        var told = new List<ScorerState>();
        using var ended = monitor.OnChange(told.Add);
        var first = monitor.Get();
        configuration.Reload();
        Assert.Same(first, monitor.Get());
        Assert.Empty(told);
        configuration["LocationScore:Profile"] = "transport-first";
        configuration.Reload();
        Assert.Equal("beb", monitor.Get().Winner());
        configuration["LocationScore:Weights:tolent"] = "1";
        configuration.Reload();
        configuration.Reload();
        Assert.Equal("beb", monitor.Get().Winner());
        Assert.Equal("talent", Assert.Single(monitor.State().Problems).Nearest);
        configuration["LocationScore:Weights:tolent"] = null;
        configuration["LocationScore:Weights:talent"] = "30";
        configuration.Reload();
        Assert.Equal("aba", monitor.Get().Winner());
        Assert.Equal([true, false, true], told.Select(static state => state.IsCurrent));
    }

    [Fact]
    public void A_listener_that_fails_is_logged_and_an_ended_one_is_not_called()
    {
        var configuration = TestParts.Configuration(("LocationScore:Profile", "talent-first"));
        using var provider = Provider(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        monitor.Get();
        int calls = 0;
        var ended = monitor.OnChange(_ => calls++);
        using var failing = monitor.OnChange(static _ => throw new InvalidOperationException("listener"));
        configuration["LocationScore:Profile"] = "transport-first";
        configuration.Reload();
        ended.Dispose();
        ended.Dispose();
        configuration["LocationScore:Profile"] = "talent-first";
        configuration.Reload();
        Assert.Equal(1, calls);
        Assert.Equal(2, _log.Lines.Count(static line => line.Id == 6));
    }

    [Fact]
    public async Task Every_answer_during_reloads_is_that_of_one_whole_model()
    {
        var configuration = TestParts.Configuration(("LocationScore:Profile", "talent-first"));
        using var provider = Provider(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        var expected = new Dictionary<double, double[]>();
        foreach (string profile in (string[])["transport-first", "talent-first"])
        {
            configuration["LocationScore:Profile"] = profile;
            configuration.Reload();
            expected[monitor.Get().EffectiveWeights[0]] = monitor.Get().Score().Scores.ToArray();
        }

        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            int seen = 0;
            while (!end.IsCancellationRequested || seen == 0)
            {
                var scorer = monitor.Get();
                Assert.Equal(expected[scorer.EffectiveWeights[0]], scorer.Score().Scores.ToArray());
                seen++;
            }

            return seen;
        })).ToArray();
        for (int k = 0; k < 100; k++)
        {
            configuration["LocationScore:Profile"] = k % 2 == 0 ? "transport-first" : "talent-first";
            configuration.Reload();
        }

        await end.CancelAsync();
        Assert.All(await Task.WhenAll(readers), static seen => Assert.True(seen > 0));
    }

    [Fact]
    public void Other_weights_over_the_same_facts_leave_the_monitor_as_it_is()
    {
        using var provider = Provider(TestParts.Configuration());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        var own = monitor.Get();
        Assert.Equal("beb", monitor.Compile(TestParts.Profile("mine", 0, 1)).Winner());
        Assert.Same(own, monitor.Get());
        Assert.Equal("$.extends", Assert.Single(Assert.Throws<ProblemsException>(() => monitor.Compile(TestParts.Profile("mine", 0, 1, "smal"))).Problems).Path);
    }
}
