using NodaTime;

namespace SaasHelpdesk.Grains;

/// <summary>Now, in the whole microseconds in which events are stamped and stored.</summary>
internal static class Clock
{
    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    public static Instant Now(this TimeProvider time)
    {
        var ticks = time.GetUtcNow().UtcTicks - NodaConstants.UnixEpoch.ToDateTimeUtc().Ticks;
        return Instant.FromUnixTimeTicks(ticks - (ticks % TicksPerMicrosecond));
    }

    /// <summary>Without what is finer than a microsecond.</summary>
    public static Instant Floor(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond));
    }
}
