using NodaTime;

namespace SaasHelpdesk.Storage;

/// <summary>
/// Instants as the database holds them: whole microseconds since the Unix epoch in one 64-bit integer, the same on every engine. Nothing is
/// rounded silently: an event time must be whole, a due time goes up so that nothing comes early.
/// </summary>
internal static class Microseconds
{
    /// <summary>
    /// From here on a sorted column means "no due time", so that those rows come last without a sort: 146,000 years from 1970. Each row has a
    /// value of its own (this plus its number), because planners take half a million equal values for a few.
    /// </summary>
    public const long Never = 1L << 62;

    private const int TicksPerMicrosecond = 10;

    /// <exception cref="ArgumentException"><paramref name="instant"/> is finer than a microsecond.</exception>
    public static long Exact(Instant instant)
    {
        var micros = RoundDown(instant);
        return ToInstant(micros) == instant
            ? micros
            : throw new ArgumentException($"{instant:uuuu-MM-ddTHH:mm:ss.fffffffff} is not a whole microsecond.", nameof(instant));
    }

    public static long? Exact(Instant? instant) => instant is { } value ? Exact(value) : null;

    public static long RoundUp(Instant instant)
    {
        var micros = RoundDown(instant);
        return ToInstant(micros) == instant ? micros : micros + 1;
    }

    /// <param name="instant">The instant, or null for never.</param>
    /// <param name="number">The row's number, from 1 up.</param>
    public static long RoundUpOrNever(Instant? instant, long number) => instant is { } value ? RoundUp(value) : Never + number;

    public static long RoundDown(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var micros = ticks / TicksPerMicrosecond;
        return ticks % TicksPerMicrosecond < 0 ? micros - 1 : micros;
    }

    public static Instant ToInstant(long micros) =>
        NodaConstants.UnixEpoch + Duration.FromTicks(micros) * TicksPerMicrosecond;

    public static Instant? ToInstant(long? micros) => micros is { } value ? ToInstant(value) : null;

    public static Instant? ToInstantUnlessNever(long micros) => micros >= Never ? null : ToInstant(micros);
}
