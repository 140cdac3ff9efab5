using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>A date with its own hours: closed (no hours), a half day, or an extra opening.</summary>
/// <param name="Date">The date in the calendar's zone.</param>
/// <param name="Name">Name to show, for example "Company outing".</param>
/// <param name="Hours">The hours of that date; empty means closed.</param>
public sealed record SpecialDay(LocalDate Date, string Name, ImmutableArray<LocalHours> Hours);
