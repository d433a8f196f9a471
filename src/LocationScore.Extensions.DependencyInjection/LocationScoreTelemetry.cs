using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>Traces and metrics of <see cref="ScorerMonitor"/>; they cost nothing until somebody listens.</summary>
/// <remarks>
/// Activity <c>locationscore.score</c>; counter <c>locationscore.scorings</c> ({scoring}); histogram <c>locationscore.scoring.duration</c>
/// (s); counter <c>locationscore.reloads</c> ({reload}).
/// Tags: <c>locationscore.scorer</c> (the name, <c>(default)</c> for the default scorer), <c>locationscore.model</c>, and
/// <c>locationscore.outcome</c> (<c>success</c> or <c>failure</c>) for reloads;
/// the activity also has <c>locationscore.locations</c> and <c>locationscore.criteria</c>.
/// What is measured is <see cref="ScorerMonitor.Score"/>. A <see cref="Scorer"/> that was injected is the scorer itself and measures
/// nothing.
/// </remarks>
public static class LocationScoreTelemetry
{
    /// <summary>The name of the activity source and of the meter: <c>AddSource(LocationScoreTelemetry.Name)</c>,
    /// <c>AddMeter(LocationScoreTelemetry.Name)</c>.</summary>
    public const string Name = "LocationScore";

    private const string ScorerTag = "locationscore.scorer";
    private const string ModelTag = "locationscore.model";

    private static readonly string s_version = typeof(LocationScoreTelemetry).Assembly.GetName().Version!.ToString(3);
    private static readonly ActivitySource s_source = new(Name, s_version);
    private static readonly Meter s_meter = new(Name, s_version);
    private static readonly Counter<long> s_scorings = s_meter.CreateCounter<long>("locationscore.scorings", "{scoring}",
        "Scorings of all locations by a model.");
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("locationscore.scoring.duration", "s",
        "How long a scoring of all locations takes.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.000001, 0.00001, 0.0001, 0.001, 0.01, 0.1, 1, 10] });
    private static readonly Counter<long> s_reloads = s_meter.CreateCounter<long>("locationscore.reloads", "{reload}",
        "Attempts to replace a scorer after a change.");

    internal static ScoringResult Score(Scorer scorer, string name)
    {
        if (!s_source.HasListeners() && !s_scorings.Enabled && !s_duration.Enabled) return scorer.Score();
        using var activity = s_source.StartActivity("locationscore.score");
        long start = Stopwatch.GetTimestamp();
        var result = scorer.Score();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var tags = new TagList { { ScorerTag, ScorerName.Shown(name) }, { ModelTag, scorer.Model.Id } };
        s_scorings.Add(1, tags);
        s_duration.Record(seconds, tags);
        if (activity is { IsAllDataRequested: true })
        {
            foreach (var (key, value) in tags) activity.SetTag(key, value);
            activity.SetTag("locationscore.locations", scorer.Locations.Length).SetTag("locationscore.criteria", scorer.Criteria.Length);
        }

        return result;
    }

    internal static void Reloaded(string name, bool succeeded)
    {
        if (s_reloads.Enabled) s_reloads.Add(1, new KeyValuePair<string, object?>(ScorerTag, ScorerName.Shown(name)),
            new("locationscore.outcome", succeeded ? "success" : "failure"));
    }
}
