namespace SaasHelpdesk.Domain.Calendars;

/// <summary>A stretch of the timeline, in seconds since the Unix epoch, within one local date and one zone offset.</summary>
internal readonly record struct TimelineSegment(long From, long To, CalendarSpanKind Kind, string? Name, string? NameEn);
