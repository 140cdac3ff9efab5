using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>One version of a business calendar, as an admin writes it. Immutable; an edit makes the next version.</summary>
public sealed record CalendarDefinition
{
    /// <summary>The calendar.</summary>
    public required CalendarId Id { get; init; }

    /// <summary>From 1 up.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>IANA time zone (<c>Europe/Berlin</c>).</summary>
    public required string TimeZone { get; init; }

    /// <summary>Open hours per weekday; a weekday without hours is closed. 00:00–24:00 on all seven days is round the clock.</summary>
    public ImmutableArray<WeekdayHours> Weekdays { get; init; } = [];

    /// <summary>Dates with other hours than their weekday's. They win over holidays.</summary>
    public ImmutableArray<SpecialDay> SpecialDays { get; init; } = [];

    /// <summary>Holiday sets by code, for example <c>DE-BY</c>, <c>AT</c>, <c>CH-ZH</c>; their days are closed.</summary>
    public ImmutableArray<string> HolidaySets { get; init; } = [];

    /// <summary>The length of one working day for targets in working days; null: the longest weekday's open time.</summary>
    public Duration? WorkingDay { get; init; }
}
