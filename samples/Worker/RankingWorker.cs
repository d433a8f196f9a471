using LocationScore.Data;
using LocationScore.Extensions.DependencyInjection;

namespace Samples.Worker;

/// <summary>Says the ranking at the start and again whenever <c>model.jsonc</c> is saved with something else in it.</summary>
/// <param name="scorers">The last good scorer; a saved model that is wrong leaves it as it is.</param>
/// <param name="log">Where the ranking is said.</param>
public sealed partial class RankingWorker(ScorerMonitor scorers, ILogger<RankingWorker> log) : BackgroundService
{
    /// <summary>Creates the worker's host.</summary>
    /// <param name="args">The command line, which is also configuration.</param>
    /// <returns>The host, not yet started; it stops at its start when the model is wrong.</returns>
    public static IHost CreateHost(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddLocationScore(builder.Configuration.GetSection("LocationScore"), options => options
            .AddFacts("cities-2011", () => Cities2011.Facts));
        builder.Services.AddHostedService<RankingWorker>();
        return builder.Build();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = scorers.OnChange(_ => Say());
        Say();
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Say()
    {
        var state = scorers.State();
        if (!state.IsCurrent) Kept(log, state.Problems.Length);
        else Ranked(log, string.Join(", ", state.Scorer.Score().Ranking.Select(static city => $"{city.Rank} {city.Location.Name}")));
    }

    [LoggerMessage(1, LogLevel.Information, "{Ranking}")]
    private static partial void Ranked(ILogger log, string ranking);

    [LoggerMessage(2, LogLevel.Warning, "The saved model has {Count} problems; the last good one still ranks.")]
    private static partial void Kept(ILogger log, int count);
}
