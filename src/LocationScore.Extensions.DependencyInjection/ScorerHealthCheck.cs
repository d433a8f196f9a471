using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Healthy when every scorer is made of its newest options and files; the problems are in the data of the result, by name of the
/// scorer, files by their names alone.</summary>
internal sealed class ScorerHealthCheck(ScorerMonitor scorers) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        bool none = false;
        foreach (string name in scorers.Names)
        {
            try
            {
                var state = scorers.State(name);
                if (!state.IsCurrent) data[ScorerName.Shown(name)] = state.Problems
                    .Select(static problem => PublicText.Of(problem.ToString())).ToArray();
            }
            catch (OptionsValidationException never)
            {
                none = true;
                data[ScorerName.Shown(name)] = never.Failures.Select(PublicText.Of).ToArray();
            }
        }

        return Task.FromResult(data.Count == 0
            ? HealthCheckResult.Healthy("Every scorer is up to date.")
            : new(none ? HealthStatus.Unhealthy : context.Registration.FailureStatus, Description(data, none), data: data));
    }

    private static string Description(Dictionary<string, object> data, bool none)
    {
        string names = string.Join(", ", data.Keys);
        return none ? $"Some scorers could not be made: {names}."
            : $"The last good scorer is used, because a change has problems: {names}.";
    }
}
