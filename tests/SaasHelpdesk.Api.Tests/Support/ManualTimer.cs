namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A timer on a clock that a test moves.</summary>
internal sealed class ManualTimer(TestTime time, TimerCallback callback, object? state) : ITimer
{
    private DateTimeOffset? _due;
    private TimeSpan _period;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        _due = dueTime < TimeSpan.Zero ? null : time.GetUtcNow() + dueTime;
        return true;
    }

    /// <summary>Runs the callback if it is due.</summary>
    public void Fire()
    {
        if (_due is not { } due || due > time.GetUtcNow())
            return;
        _due = _period > TimeSpan.Zero ? time.GetUtcNow() + _period : null;
        callback(state);
    }

    public void Dispose()
    {
        _due = null;
        time.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
