using NodaTime;

namespace SaasHelpdesk.Grains.Tests.Support;

/// <summary>A clock that moves when told to. Timers never ring.</summary>
internal sealed class ManualClock : TimeProvider
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 1, 5, 9, 0);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new SilentTimer();

    private sealed class SilentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
