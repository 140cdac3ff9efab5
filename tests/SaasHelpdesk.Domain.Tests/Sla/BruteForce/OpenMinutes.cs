using NodaTime;
using SaasHelpdesk.Domain.Calendars;

namespace SaasHelpdesk.Domain.Tests.Sla.BruteForce;

/// <summary>A calendar as a table with one entry a minute, filled from the definition by plain look-up of each minute's local time.</summary>
internal sealed class OpenMinutes
{
    private readonly Lazy<bool[]> _open;

    public OpenMinutes(CalendarDefinition? definition, Instant from, int minutes)
    {
        Seconds = minutes * 60;
        _open = new(() => Fill(definition, from, minutes));
    }

    public int Seconds { get; }

    public bool this[int second] => second >= 0 && _open.Value[second / 60];

    private static bool[] Fill(CalendarDefinition? definition, Instant from, int minutes)
    {
        var open = new bool[minutes];
        var zone = definition is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[definition.TimeZone];
        for (var m = 0; m < minutes; m++)
            open[m] = definition is null || IsOpen(definition, (from + Duration.FromMinutes(m)).InZone(zone).LocalDateTime);
        return open;
    }

    private static bool IsOpen(CalendarDefinition definition, LocalDateTime local)
    {
        var special = definition.SpecialDays.FirstOrDefault(d => d.Date == local.Date);
        var hours = special?.Hours ?? definition.Weekdays.FirstOrDefault(d => d.Day == local.DayOfWeek)?.Hours ?? [];
        var minute = (local.Hour * 60) + local.Minute;
        return hours.Any(h => minute >= h.FromMinute && minute < h.ToMinute);
    }
}
