using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>The place of one named scorer: holds the last good one, watches its files and replaces it.</summary>
internal sealed class ScorerSlot : IDisposable
{
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Action<ScorerState> _tell;
    private readonly Lock _gate = new();
    private volatile ScorerState _state;
    private LocationScoreOptions _options;
    private ScorerBuild _good;
    private ImmutableArray<FileStamp> _read;
    private ImmutableArray<FileStamp> _seen;
    private ITimer? _timer;
    private bool _disposed;

    internal ScorerSlot(string name, LocationScoreOptions first, ILogger logger, TimeProvider time, Action<ScorerState> tell)
    {
        (_options, _logger, _time, _tell) = (first, logger, time, tell);
        _good = first.Build;
        _read = _seen = _good.Files;
        _state = new(name, _good.Scorer!, _good.Facts!, time.GetUtcNow(), []);
        Log.Loaded(_logger, ScorerName.Shown(name), _good.Scorer!.ToString());
    }

    internal ScorerState State => _state;

    /// <summary>Starts watching; catches up with what has changed since the first build.</summary>
    internal void Begin(LocationScoreOptions newest)
    {
        if (!ReferenceEquals(newest, _options) || Stale()) Reload(newest);
        else Watch();
    }

    /// <summary>Makes a scorer of the options, or of the newest ones known; unusable ones leave the last good scorer in its
    /// place.</summary>
    internal void Reload(LocationScoreOptions? options)
    {
        ScorerState? told;
        lock (_gate)
        {
            if (_disposed) return;
            _options = options ?? _options;
            var build = ScorerBuilder.Run(_options, _good);
            _read = _seen = build.Files;
            told = build.Scorer is null ? Keep(build.Problems) : Replace(build);
        }

        Watch();
        if (told is not null) _tell(told);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
        }
    }

    private ScorerState? Keep(ImmutableArray<Problem> problems)
    {
        var before = _state;
        var news = problems.RemoveRange(before.Problems);
        LocationScoreTelemetry.Reloaded(before.Name, succeeded: false);
        if (news.IsEmpty && problems.Length == before.Problems.Length) return null;
        string name = ScorerName.Shown(before.Name);
        Log.Kept(_logger, name, before.Scorer.ToString(), problems.Length);
        foreach (var problem in news) Log.Problem(_logger, name, problem);
        return _state = before with { Problems = problems };
    }

    private ScorerState? Replace(ScorerBuild build)
    {
        var before = _state;
        bool same = build.SameAs(_good);
        if (same && before.IsCurrent) return null;
        LocationScoreTelemetry.Reloaded(before.Name, succeeded: true);
        if (same)
        {
            Log.Mended(_logger, ScorerName.Shown(before.Name));
            return _state = before with { Problems = [] };
        }

        _good = build;
        Log.Reloaded(_logger, ScorerName.Shown(before.Name), build.Scorer!.ToString());
        return _state = new(before.Name, build.Scorer!, build.Facts!, _time.GetUtcNow(), []);
    }

    /// <summary>Sets the timer for one look; it is set again after each, so that looks never overlap.</summary>
    private void Watch()
    {
        lock (_gate)
        {
            if (_disposed) return;
            bool wanted = _options.ReloadOnChange && !_read.IsEmpty;
            if (wanted) _timer ??= _time.CreateTimer(static slot => ((ScorerSlot)slot!).Look(), this,
                Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var due = wanted && _options.ReloadInterval > TimeSpan.Zero ? _options.ReloadInterval : wanted ? new LocationScoreOptions()
                .ReloadInterval : Timeout.InfiniteTimeSpan;
            _timer?.Change(due, Timeout.InfiniteTimeSpan);
        }
    }

    private void Look()
    {
        bool changed;
        lock (_gate)
        {
            if (_disposed) return;
            var now = Now();
            changed = !now.SequenceEqual(_read) && now.SequenceEqual(_seen);
            _seen = now;
        }

        if (changed) Reload(null);
        else Watch();
    }

    private bool Stale() => !Now().SequenceEqual(_read);

    private ImmutableArray<FileStamp> Now() => [.. _read.Select(static stamp => FileStamp.Of(stamp.Path))];
}
