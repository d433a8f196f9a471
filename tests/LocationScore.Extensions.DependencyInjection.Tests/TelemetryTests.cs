using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>Listeners see the whole process: nothing else may score while these run.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public class TelemetryTests
{
    [Fact]
    public void Nobody_listens_nothing_is_allocated_for_it()
    {
        using var provider = TestParts.Provider(TestParts.Configuration());
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        var scorer = monitor.Get();
        long Bytes(Action run)
        {
            run();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int k = 0; k < 1000; k++) run();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        long bare = Bytes(() => scorer.Score());
        Assert.Equal(bare, Bytes(() => monitor.Score()));
        Assert.Equal(0, Bytes(() => monitor.Get()));
        Activity? seen = null;
        using (var activity = new Activity("around").Start())
        {
            monitor.Score();
            seen = Activity.Current;
            Assert.Same(activity, seen);
        }
    }

    [Fact]
    public void Scorings_are_traced_and_counted_for_who_listens()
    {
        var configuration = TestParts.Configuration(("LocationScore:Profile", "talent-first"));
        using var provider = TestParts.Provider(configuration);
        var monitor = provider.GetRequiredService<ScorerMonitor>();
        monitor.Get();
        var activities = new ConcurrentQueue<Activity>();
        var measured = new ConcurrentQueue<(string Name, string? Unit, double Value, string Tags)>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == LocationScoreTelemetry.Name,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => { if (instrument.Meter.Name == LocationScoreTelemetry.Name) listener.EnableMeasurementEvents(instrument); } };
        void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
            measured.Enqueue((instrument.Name, instrument.Unit, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), string.Join(",", tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))));
        meters.SetMeasurementEventCallback<long>(Keep);
        meters.SetMeasurementEventCallback<double>(Keep);
        meters.Start();

        Assert.Equal(monitor.Get().Score().Scores.ToArray(), monitor.Score().Scores.ToArray());
        configuration["LocationScore:Profile"] = "transport-first";
        configuration.Reload();
        configuration["LocationScore:Profile"] = "no-such";
        configuration.Reload();

        var activity = Assert.Single(activities);
        Assert.Equal("locationscore.score", activity.OperationName);
        Assert.Equal(["locationscore.scorer=(default)", "locationscore.model=small", "locationscore.locations=3", "locationscore.criteria=2"], activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"));
        const string tags = "locationscore.scorer=(default),locationscore.model=small";
        Assert.Equal(("locationscore.scorings", "{scoring}", 1.0, tags), measured.First(static one => one.Name == "locationscore.scorings"));
        var duration = Assert.Single(measured, static one => one.Name == "locationscore.scoring.duration");
        Assert.Equal(("s", tags), (duration.Unit, duration.Tags));
        Assert.InRange(duration.Value, 0, 60);
        Assert.Equal(["locationscore.scorer=(default),locationscore.outcome=success", "locationscore.scorer=(default),locationscore.outcome=failure"],
            measured.Where(static one => one.Name == "locationscore.reloads").Select(static one => one.Tags));
    }
}
