using NodaTime;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A clock that stands until it is moved: a Monday at 10:00 in Berlin to begin with.</summary>
internal sealed class TestTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<ManualTimer> _timers = [];
    private readonly Lock _lock = new();

    /// <summary>Whether timers follow this clock, too. If not, they run in real time, as the pumps need it.</summary>
    public bool MovesTimers { get; init; }

    public Instant Now => Instant.FromDateTimeOffset(_now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public void Advance(Duration by)
    {
        _now += by.ToTimeSpan();
        ManualTimer[] timers;
        lock (_lock)
            timers = [.. _timers];
        foreach (var timer in timers)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!MovesTimers)
            return base.CreateTimer(callback, state, dueTime, period);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_lock)
            _timers.Add(timer);
        return timer;
    }

    internal void Forget(ManualTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }
}
