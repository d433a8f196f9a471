using System.Collections.Concurrent;
using System.Collections.Immutable;
using LocationScore.Numerics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LocationScore.Extensions.DependencyInjection;

/// <summary>The named scorers of an application: always the last good one of each, replaced as a whole when configuration or files
/// change.</summary>
/// <remarks>A scorer once handed out never changes: who scores while another one takes its place finishes with the one begun
/// with.</remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public sealed class ScorerMonitor : IDisposable
{
    private readonly IOptionsMonitor<LocationScoreOptions> _options;
    private readonly FirstBuilds _first;
    private readonly ILogger<ScorerMonitor> _logger;
    private readonly TimeProvider _time;
    private readonly IDisposable? _subscription;
    private readonly ConcurrentDictionary<string, ScorerSlot> _slots = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private ImmutableArray<Action<ScorerState>> _listeners = [];
    private bool _disposed;

    internal ScorerMonitor(IOptionsMonitor<LocationScoreOptions> options, IEnumerable<ScorerName> names, FirstBuilds first,
        ILogger<ScorerMonitor> logger, TimeProvider time)
    {
        (_options, _first, _logger, _time) = (options, first, logger, time);
        Names = [.. names.Select(static name => name.Value).Distinct(StringComparer.Ordinal)];
        _subscription = options.OnChange((changed, name) =>
        {
            if (_slots.TryGetValue(name ?? Options.DefaultName, out var slot)) slot.Reload(changed);
        });
    }

    /// <summary>Makes a monitor with one scorer and without a host, such as for the tests of a class that takes one.</summary>
    /// <param name="configure">Says what the scorer is made of, as in <c>AddLocationScore</c>.</param>
    /// <param name="name">The name of the scorer; empty for the default scorer.</param>
    /// <param name="time">The clock of <see cref="ScorerState.LoadedAt"/> and of the watching of files; that of the system when
    /// <see langword="null"/>.</param>
    /// <returns>The monitor; dispose of it where files are watched.</returns>
    /// <exception cref="ProblemsException">The scorer cannot be made; all problems are listed.</exception>
    public static ScorerMonitor Create(Action<LocationScoreOptions> configure, string name = "", TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(name);
        var options = new LocationScoreOptions();
        configure(options);
        if (options.Validate() is { IsEmpty: false } problems) throw new ProblemsException(problems);
        var first = new FirstBuilds();
        first.Add(name, options);
        return new(new FixedOptions(options), [new(name)], first, NullLogger<ScorerMonitor>.Instance, time ?? TimeProvider.System);
    }

    /// <summary>Gets the names of the scorers in the order in which they were added; the default scorer has the empty name.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Gets the last good scorer.</summary>
    /// <param name="name">The name, or <see langword="null"/> for the default scorer.</param>
    /// <returns>The scorer; it never changes.</returns>
    /// <exception cref="KeyNotFoundException">No scorer of this name was added.</exception>
    /// <exception cref="OptionsValidationException">There has never been a good scorer of this name; all problems are listed.</exception>
    /// <exception cref="ObjectDisposedException">The application has ended.</exception>
    public Scorer Get(string? name = null) => Slot(name).State.Scorer;

    /// <summary>Gets the last good scorer with what is known about it.</summary>
    /// <param name="name">The name, or <see langword="null"/> for the default scorer.</param>
    /// <returns>The state at this moment.</returns>
    /// <exception cref="KeyNotFoundException">No scorer of this name was added.</exception>
    /// <exception cref="OptionsValidationException">There has never been a good scorer of this name; all problems are listed.</exception>
    /// <exception cref="ObjectDisposedException">The application has ended.</exception>
    public ScorerState State(string? name = null) => Slot(name).State;

    /// <summary>Scores with the last good scorer, and measures it when somebody listens (<see cref="LocationScoreTelemetry"/>).</summary>
    /// <param name="name">The name, or <see langword="null"/> for the default scorer.</param>
    /// <returns>The ranking with its reasons: that of <see cref="Scorer.Score()"/>.</returns>
    /// <exception cref="KeyNotFoundException">No scorer of this name was added.</exception>
    /// <exception cref="OptionsValidationException">There has never been a good scorer of this name; all problems are listed.</exception>
    /// <exception cref="ObjectDisposedException">The application has ended.</exception>
    public ScoringResult Score(string? name = null)
    {
        var state = Slot(name).State;
        return LocationScoreTelemetry.Score(state.Scorer, state.Name);
    }

    /// <summary>Compiles the model of the last good scorer with other weights, over the same facts; the scorers of the monitor stay as they
    /// are.</summary>
    /// <param name="profile">The weights; <see cref="WeightProfile.Extends"/> must be the id of the model.</param>
    /// <param name="name">The name, or <see langword="null"/> for the default scorer.</param>
    /// <returns>A new scorer.</returns>
    /// <exception cref="ProblemsException">The profile is wrong or does not fit the model; all problems are listed.</exception>
    /// <exception cref="KeyNotFoundException">No scorer of this name was added.</exception>
    /// <exception cref="OptionsValidationException">There has never been a good scorer of this name; all problems are listed.</exception>
    /// <exception cref="ObjectDisposedException">The application has ended.</exception>
    public Scorer Compile(WeightProfile profile, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var state = Slot(name).State;
        return Scorer.Compile(ProfileChain.Resolve(profile, [state.Scorer.Model], []).Model, state.Facts);
    }

    /// <summary>Reads configuration and files again now, instead of waiting until a change is noticed.</summary>
    /// <param name="name">The name, or <see langword="null"/> for the default scorer.</param>
    /// <returns>The state afterwards: with a new scorer, or with problems and the scorer that was there.</returns>
    /// <exception cref="KeyNotFoundException">No scorer of this name was added.</exception>
    /// <exception cref="OptionsValidationException">There has never been a good scorer of this name; all problems are listed.</exception>
    /// <exception cref="ObjectDisposedException">The application has ended.</exception>
    public ScorerState Reload(string? name = null)
    {
        var slot = Slot(name);
        slot.Reload(_options.Get(slot.State.Name));
        return slot.State;
    }

    /// <summary>Calls back whenever a scorer is replaced, and whenever a change cannot be used or can be used again.</summary>
    /// <param name="listener">Receives the new state; what it throws is logged.</param>
    /// <returns>Ends the calls when disposed.</returns>
    public IDisposable OnChange(Action<ScorerState> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Add(one), listener);
        return new Subscription(this, listener);
    }

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed) return;
            _disposed = true;
        }

        _subscription?.Dispose();
        foreach (var slot in _slots.Values) slot.Dispose();
    }

    private ScorerSlot Slot(string? name)
    {
        name ??= Options.DefaultName;
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        return _slots.TryGetValue(name, out var slot) ? slot : NewSlot(name);
    }

    private ScorerSlot NewSlot(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            string nearest = NearestName.Of(name, Names) is { Length: > 0 } near ? $" Did you mean '{near}'?" : "";
            throw new KeyNotFoundException(
                $"No scorer named '{name}' was added. There are: {string.Join(", ", Names.Select(ScorerName.Shown))}.{nearest}");
        }

        var newest = _options.Get(name);
        ScorerSlot slot;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_slots.TryGetValue(name, out var made)) return made;
            slot = new(name, _first.Find(name)!, _logger, _time, Tell);
            _slots[name] = slot;
        }

        slot.Begin(newest);
        return slot;
    }

    private void Tell(ScorerState state)
    {
        foreach (var listener in _listeners)
        {
            try
            {
                listener(state);
            }
            catch (Exception failure)
            {
                Log.ListenerFailed(_logger, failure, ScorerName.Shown(state.Name));
            }
        }
    }

    /// <summary>Options that no configuration changes.</summary>
    private sealed class FixedOptions(LocationScoreOptions options) : IOptionsMonitor<LocationScoreOptions>
    {
        public LocationScoreOptions CurrentValue => options;

        public LocationScoreOptions Get(string? name) => options;

        public IDisposable? OnChange(Action<LocationScoreOptions, string?> listener) => null;
    }

    private sealed class Subscription(ScorerMonitor monitor, Action<ScorerState> listener) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0) ImmutableInterlocked.Update(ref monitor._listeners,
                static (all, one) => all.Remove(one), listener);
        }
    }
}
