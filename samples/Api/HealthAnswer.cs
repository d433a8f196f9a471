using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Samples.Api;

/// <summary>The health of the service with the problems of each scorer.</summary>
internal static class HealthAnswer
{
    internal static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString(),
        Checks = report.Entries.ToDictionary(static entry => entry.Key, static entry => new { entry.Value.Description, entry.Value.Data }),
    });
}
