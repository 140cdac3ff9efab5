using NodaTime;
using static SaasHelpdesk.Domain.Calendars.Holidays.CommonHolidays;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>
/// Switzerland: full-day holidays by cantonal law. Where districts or communes differ, the set is that of the canton's capital. Days that
/// are customary but not statutory are the set <c>CH-RT</c>, to be listed beside a canton's. Half days are left to special days
/// (Solothurn 1 May, Zürich's Sechseläuten and Knabenschiessen).
/// </summary>
internal static class SwissHolidays
{
    private static readonly HolidayRule Berchtold = new("Berchtoldstag", "St Berchtold's Day", HolidayDates.On(1, 2));
    private static readonly HolidayRule Republic = new("Jahrestag der Republik", "Republic Day", HolidayDates.On(3, 1));
    private static readonly HolidayRule Joseph = new("Josefstag", "St Joseph's Day", HolidayDates.On(3, 19));
    private static readonly HolidayRule Naefels = new("Näfelser Fahrt", "Battle of Näfels Day", NaefelsIn);
    private static readonly HolidayRule SwissAscension = Ascension.Named("Auffahrt");

    private static readonly HolidayRule JuraIndependence =
        new("Fest der Unabhängigkeit", "Independence Day of Jura", HolidayDates.On(6, 23));

    private static readonly HolidayRule PeterAndPaul = new("Peter und Paul", "Saints Peter and Paul", HolidayDates.On(6, 29));
    private static readonly HolidayRule NationalDay = new("Bundesfeiertag", "Swiss National Day", HolidayDates.On(8, 1), 1994);
    private static readonly HolidayRule GenevaFast = new("Genfer Bettag", "Geneva Fast", HolidayDates.Nth(1, IsoDayOfWeek.Sunday, 9, 4));

    private static readonly HolidayRule PrayerMonday =
        new("Bettagsmontag", "Monday after the Federal Day of Prayer", HolidayDates.Nth(3, IsoDayOfWeek.Sunday, 9, 1));

    private static readonly HolidayRule Maurice = new("Mauritiustag", "St Maurice's Day", HolidayDates.On(9, 22));
    private static readonly HolidayRule BrotherKlaus = new("Bruderklausenfest", "St Nicholas of Flüe", HolidayDates.On(9, 25));
    private static readonly HolidayRule Stephen = StStephen.Named("Stephanstag");

    private static readonly HolidayRule Restoration =
        new("Wiederherstellung der Republik", "Restoration of the Republic", HolidayDates.On(12, 31));

    /// <summary>26 December unless it would make three free days in a row with a Sunday.</summary>
    private static readonly HolidayRule StephenNotInARow = Stephen.OnlyOn(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday);

    private static readonly HolidayRule[] Everywhere =
        [NewYear.Named("Neujahrstag"), SwissAscension, NationalDay, Christmas.Named("Weihnachtstag")];

    private static readonly HolidayRule[] Mondays = [EasterMonday, WhitMonday];
    private static readonly HolidayRule[] Protestant = [GoodFriday, .. Mondays, Stephen];
    private static readonly HolidayRule[] Catholic = [CorpusChristi, Assumption, AllSaints, ImmaculateConception];

    public static IEnumerable<HolidaySet> Sets() =>
    [
        Set("CH", "Schweiz (in allen Kantonen)", "Switzerland (in all cantons)"),
        new("CH-RT", "Schweiz, übliche Ruhetage", "Switzerland, customary rest days", [Berchtold, GoodFriday, .. Mondays, Stephen]),
        Set("CH-AG", "Aargau (Bezirk Aarau)", "Aargau (district of Aarau)", [Berchtold, .. Protestant]),
        Set("CH-AI", "Appenzell Innerrhoden", "Appenzell Innerrhoden", [GoodFriday, .. Mondays, .. Catholic, Maurice, StephenNotInARow]),
        Set("CH-AR", "Appenzell Ausserrhoden", "Appenzell Ausserrhoden", [GoodFriday, .. Mondays, StephenNotInARow]),
        Set("CH-BE", "Bern", "Bern", [Berchtold, .. Protestant]),
        Set("CH-BL", "Basel-Landschaft", "Basel-Landschaft", [LabourDay, .. Protestant]),
        Set("CH-BS", "Basel-Stadt", "Basel-Stadt", [LabourDay, .. Protestant]),
        Set("CH-FR", "Freiburg (Stadt Freiburg)", "Fribourg (city of Fribourg)", [GoodFriday, .. Catholic]),
        Set("CH-GE", "Genf", "Geneva", [GoodFriday, .. Mondays, GenevaFast, Restoration]),
        Set("CH-GL", "Glarus", "Glarus", [Naefels, .. Protestant, AllSaints]),
        Set("CH-GR", "Graubünden (Stadt Chur)", "Grisons (city of Chur)", Protestant),
        Set("CH-JU", "Jura", "Jura",
            [Berchtold, GoodFriday, .. Mondays, LabourDay, CorpusChristi, JuraIndependence, Assumption, AllSaints]),
        Set("CH-LU", "Luzern", "Lucerne", [GoodFriday, .. Catholic, Stephen]),
        Set("CH-NE", "Neuenburg", "Neuchâtel",
            [Berchtold.OnlyOn(IsoDayOfWeek.Monday), Republic, GoodFriday, LabourDay, Stephen.OnlyOn(IsoDayOfWeek.Monday)]),
        Set("CH-NW", "Nidwalden", "Nidwalden", [Joseph, GoodFriday, .. Catholic]),
        Set("CH-OW", "Obwalden", "Obwalden", [GoodFriday, .. Catholic, BrotherKlaus]),
        Set("CH-SG", "St. Gallen", "St. Gallen", [.. Protestant, AllSaints]),
        Set("CH-SH", "Schaffhausen", "Schaffhausen", [LabourDay, .. Protestant]),
        Set("CH-SO", "Solothurn (Stadt Solothurn)", "Solothurn (city of Solothurn)", [GoodFriday, CorpusChristi, Assumption, AllSaints]),
        Set("CH-SZ", "Schwyz", "Schwyz", [Epiphany, Joseph, .. Protestant, .. Catholic]),
        Set("CH-TG", "Thurgau", "Thurgau", [Berchtold, LabourDay, .. Protestant]),
        Set("CH-TI", "Tessin", "Ticino", [Epiphany, Joseph, .. Mondays, LabourDay, PeterAndPaul, .. Catholic, Stephen]),
        Set("CH-UR", "Uri", "Uri", [Epiphany, Joseph, GoodFriday, .. Mondays, .. Catholic, StephenNotInARow]),
        Set("CH-VD", "Waadt", "Vaud", [Berchtold, GoodFriday, .. Mondays, PrayerMonday]),
        Set("CH-VS", "Wallis", "Valais", [Joseph, .. Catholic]),
        Set("CH-ZG", "Zug", "Zug", [GoodFriday, .. Catholic]),
        Set("CH-ZH", "Zürich", "Zürich", [LabourDay, .. Protestant]),
    ];

    /// <summary>The first Thursday of April, a week later if that is in Holy Week.</summary>
    private static LocalDate? NaefelsIn(int year)
    {
        var date = HolidayDates.NthOf(year, 1, IsoDayOfWeek.Thursday, 4);
        return date.PlusDays(3) == HolidayDates.EasterSunday(year) ? date.PlusWeeks(1) : date;
    }

    private static HolidaySet Set(string code, string nameDe, string nameEn, params HolidayRule[] own) =>
        new(code, nameDe, nameEn, [.. Everywhere, .. own]);
}
