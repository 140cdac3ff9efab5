using NodaTime;

namespace SaasHelpdesk.Server.Replay;

/// <summary>A clock that stands still until it is moved, and only ever moves forward.</summary>
internal sealed class ReplayClock(Instant start) : TimeProvider
{
    private long _ticks = start.ToUnixTimeTicks();

    public Instant Now => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    /// <summary>Moves to <paramref name="instant"/>; staying or moving back does nothing.</summary>
    public void AdvanceTo(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        if (ticks > Interlocked.Read(ref _ticks))
            Interlocked.Exchange(ref _ticks, ticks);
    }
}
