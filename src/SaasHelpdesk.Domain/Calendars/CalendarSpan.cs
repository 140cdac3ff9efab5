using NodaTime;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>A stretch of time in which one thing holds, for explanations.</summary>
/// <param name="From">Start, inclusive.</param>
/// <param name="To">End, exclusive; after <paramref name="From"/>.</param>
/// <param name="Kind">What holds. All closed time of a date is put down to that date: a Sunday that is a holiday is a holiday.</param>
/// <param name="Name">The holiday's German name or the special day's name; null for the other kinds.</param>
/// <param name="NameEn">The holiday's English name or the special day's name; null for the other kinds.</param>
public readonly record struct CalendarSpan(Instant From, Instant To, CalendarSpanKind Kind, string? Name, string? NameEn);
