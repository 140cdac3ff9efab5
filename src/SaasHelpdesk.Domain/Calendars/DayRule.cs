using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>What holds on one local date: its hours, and what its closed time is put down to.</summary>
internal readonly record struct DayRule(ImmutableArray<LocalHours> Hours, CalendarSpanKind ClosedKind, string? Name, string? NameEn);
