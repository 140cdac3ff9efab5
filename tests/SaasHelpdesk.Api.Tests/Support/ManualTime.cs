namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A clock that moves when told to, firing timers in order on the thread that moves it; and that tells when somebody waits.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Func<TimeSpan, bool> Wanted, TaskCompletionSource Armed)> _waiters = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when somebody waits, now or from now on, for such a time.</summary>
    public Task Armed(TimeSpan dueTime) => Armed(due => due == dueTime);

    /// <inheritdoc cref="Armed(TimeSpan)"/>
    public Task Armed(Func<TimeSpan, bool> wanted)
    {
        lock (_gate)
        {
            if (_timers.Exists(timer => timer.Due is { } due && wanted(due - _now)))
                return Task.CompletedTask;
            var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((wanted, armed));
            return armed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (Next(end) is { } timer)
            timer.Fire();
        lock (_gate)
            _now = end;
    }

    private ManualTimer? Next(DateTimeOffset end)
    {
        lock (_gate)
        {
            var timer = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (timer is not null)
                _now = timer.Due!.Value;
            return timer;
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                _period = period;
                if (!time._timers.Contains(this))
                    time._timers.Add(this);
                foreach (var waiter in time._waiters.Where(waiter => Due is not null && waiter.Wanted(dueTime)).ToList())
                {
                    time._waiters.Remove(waiter);
                    waiter.Armed.SetResult();
                }
            }

            return true;
        }

        public void Fire()
        {
            lock (time._gate)
                Due = _period > TimeSpan.Zero ? Due + _period : null;
            callback(state);
        }

        public void Dispose()
        {
            lock (time._gate)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
