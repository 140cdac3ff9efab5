using NodaTime;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>A holiday of a year.</summary>
/// <param name="Date">The date.</param>
/// <param name="NameDe">German name.</param>
/// <param name="NameEn">English name.</param>
public sealed record Holiday(LocalDate Date, string NameDe, string NameEn);
