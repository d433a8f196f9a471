namespace LocationScore.Extensions.DependencyInjection.Tests;

/// <summary>A clock whose timers fire when the test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    public DateTimeOffset Now { get; private set; } = new(2012, 4, 23, 8, 0, 0, TimeSpan.Zero);

    public int Armed => _timers.Count(static timer => timer.Due is not null);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets half a second pass so often.</summary>
    public void Tick(int times = 1)
    {
        for (int k = 0; k < times; k++)
        {
            Now += TimeSpan.FromMilliseconds(500);
            foreach (var timer in _timers.Where(timer => timer.Due <= Now).ToList()) timer.Fire();
        }
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public void Fire()
        {
            Due = null;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.Now + dueTime;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
