using LocationScore.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of scorers to an application.</summary>
public static class LocationScoreHealthChecksBuilderExtensions
{
    /// <summary>Adds a check of all scorers: healthy when each is made of its newest options and files; otherwise the problems are in the
    /// data of the result, by name of the scorer.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status while a change has problems and the last good scorer is used; <see langword="null"/> means
    /// degraded. A scorer that could never be made is always unhealthy.</param>
    /// <param name="tags">Tags to select the check by, or <see langword="null"/>.</param>
    /// <returns>The health checks.</returns>
    public static IHealthChecksBuilder AddLocationScore(this IHealthChecksBuilder builder, string name = "locationscore",
        HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(name, static provider => new ScorerHealthCheck(provider.GetRequiredService<ScorerMonitor>()),
            failureStatus ?? HealthStatus.Degraded, tags));
    }
}
