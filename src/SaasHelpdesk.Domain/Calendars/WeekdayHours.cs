using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>The open hours of a weekday.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Hours">Any number of intervals, sorted, without overlap.</param>
public sealed record WeekdayHours(IsoDayOfWeek Day, ImmutableArray<LocalHours> Hours);
