using static SaasHelpdesk.Domain.Calendars.Holidays.CommonHolidays;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>
/// Austria: the thirteen days of § 7 (2) Arbeitsruhegesetz. The patron saints' days of the Länder are no days off by law and are left
/// to special days.
/// </summary>
internal static class AustrianHolidays
{
    public static IEnumerable<HolidaySet> Sets() =>
    [
        new("AT", "Österreich", "Austria",
        [
            NewYear, Epiphany, EasterMonday, LabourDay.Named("Staatsfeiertag"), Ascension, WhitMonday, CorpusChristi, Assumption,
            new("Nationalfeiertag", "National Day", HolidayDates.On(10, 26)), AllSaints, ImmaculateConception,
            Christmas.Named("Christtag"), StStephen.Named("Stefanitag"),
        ]),
    ];
}
