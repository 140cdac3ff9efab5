using NodaTime;

namespace SaasHelpdesk.Domain.Tests.Calendars;

internal static class LocalDateExtensions
{
    /// <summary>The first instant whose local date in the zone is this date or, where the zone left it out, the one after it.</summary>
    public static Instant AtStartOfDayInZoneOrNext(this LocalDate date, string zone) =>
        DateTimeZoneProviders.Tzdb[zone].MapLocal(date.AtMidnight()) is { Count: > 0 } mapping
            ? mapping.First().ToInstant()
            : DateTimeZoneProviders.Tzdb[zone].ResolveLocal(date.AtMidnight(), NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
}
