using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tests.Calendars;

/// <summary>Random calendars and the places on the timeline where arithmetic goes wrong first.</summary>
internal static class RandomCalendars
{
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Berlin", "America/New_York",
        "Australia/Lord_Howe", // Changes by half an hour.
        "Asia/Kathmandu", // Moved by a quarter of an hour in 1986.
        "America/Sao_Paulo", // Changed at midnight, so that days began at 01:00.
        "Pacific/Apia", // Left out a date.
        "Africa/Monrovia", // Was off by odd seconds until 1972.
        "Africa/Casablanca", // Changes around Ramadan.
    ];

    private static readonly string[] HolidayCodes = ["DE-BY", "DE-SN", "AT", "CH-ZH", "CH-TI", "DE-BE"];

    public static (CalendarDefinition Definition, Instant Around) Next(Random random)
    {
        var zone = Zones[random.Next(Zones.Length)];
        var around = Around(random, DateTimeZoneProviders.Tzdb[zone]);
        var date = around.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        var days = CalendarSamples.EveryDay.Where(_ => random.Next(5) > 0).ToList();
        if (days.Count == 0)
            days.Add(IsoDayOfWeek.Wednesday);
        return (new CalendarDefinition
        {
            Id = new CalendarId("random"),
            Name = "Random",
            TimeZone = zone,
            Weekdays = [.. days.Select(day => new WeekdayHours(day, Hours(random, atLeastOne: true)))],
            SpecialDays = [.. Enumerable.Range(-4, 9).Where(_ => random.Next(5) == 0)
                .Select(offset => new SpecialDay(date.PlusDays(offset), $"Special {random.Next(2)}", Hours(random, atLeastOne: false)))],
            HolidaySets = [.. HolidayCodes.Where(_ => random.Next(4) == 0)],
        }, around);
    }

    private static Instant Around(Random random, DateTimeZone zone)
    {
        var transitions = zone.GetZoneIntervals(Instant.FromUtc(1970, 2, 1, 0, 0), Instant.FromUtc(2040, 1, 1, 0, 0))
            .Where(interval => interval.HasEnd).Select(interval => interval.End).ToList();
        return random.Next(4) switch
        {
            0 or 1 when transitions.Count > 0 => transitions[random.Next(transitions.Count)],
            2 => Instant.FromUnixTimeSeconds((long)random.Next(1, 217) << 25), // Where two blocks of the table meet.
            _ => Instant.FromUtc(random.Next(1971, 2200), 12, random.Next(20, 29), 0, 0), // Christmas and the end of a year.
        };
    }

    private static ImmutableArray<LocalHours> Hours(Random random, bool atLeastOne)
    {
        // Edges often meet (adjacent intervals), often lie at the hours of clock changes, and reach the ends of the day.
        var edges = Enumerable.Range(0, 2 * random.Next(atLeastOne ? 1 : 0, 4)).Select(_ => random.Next(4) switch
        {
            0 => random.Next(0, 5) * 60,
            1 => random.Next(2) * 1440,
            2 => random.Next(0, 25) * 60,
            _ => random.Next(0, 1441),
        }).Order().ToList();
        var hours = Enumerable.Range(0, edges.Count / 2).Select(i => (From: edges[2 * i], To: edges[(2 * i) + 1]))
            .Where(pair => pair.From < pair.To).Select(pair => new LocalHours(pair.From, pair.To)).ToImmutableArray();
        return hours.IsEmpty && atLeastOne ? [new LocalHours(540, 720), new LocalHours(780, 1020)] : hours;
    }
}
