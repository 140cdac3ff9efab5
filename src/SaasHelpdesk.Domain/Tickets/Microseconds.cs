using NodaTime;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Event times have whole microseconds, which every database can hold.</summary>
internal static class Microseconds
{
    private const long Ticks = 10;

    public static Instant Floor(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var rest = ((ticks % Ticks) + Ticks) % Ticks;
        return Instant.FromUnixTimeTicks(ticks - rest);
    }
}
