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
}
