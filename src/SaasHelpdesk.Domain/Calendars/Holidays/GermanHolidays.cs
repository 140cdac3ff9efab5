using NodaTime;
using static SaasHelpdesk.Domain.Calendars.Holidays.CommonHolidays;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>
/// Germany: the public holidays of the Feiertagsgesetze of the Länder. Exact since 1995; for earlier years the rules of 1995 are
/// applied, save that German Unity Day begins in 1990 and Repentance Day was kept everywhere until 1994.
/// </summary>
internal static class GermanHolidays
{
    private static readonly HolidayRule UnityDay = new("Tag der Deutschen Einheit", "German Unity Day", HolidayDates.On(10, 3), 1990);
    private static readonly HolidayRule WomensDay =
        new("Internationaler Frauentag", "International Women's Day", HolidayDates.On(3, 8));
    private static readonly HolidayRule LiberationDay = new("Tag der Befreiung", "Liberation Day", HolidayDates.On(5, 8));
    private static readonly HolidayRule Uprising =
        new("75. Jahrestag des Volksaufstandes", "75th anniversary of the 1953 uprising", HolidayDates.On(6, 17));

    private static readonly HolidayRule PeaceFestival =
        new("Augsburger Hohes Friedensfest", "Augsburg Peace Festival", HolidayDates.On(8, 8));
    private static readonly HolidayRule ChildrensDay = new("Weltkindertag", "World Children's Day", HolidayDates.On(9, 20));
    private static readonly HolidayRule Reformation = new("Reformationstag", "Reformation Day", HolidayDates.On(10, 31));

    private static readonly HolidayRule Repentance =
        new("Buß- und Bettag", "Day of Repentance and Prayer", HolidayDates.LastBefore(IsoDayOfWeek.Wednesday, 11, 23));

    private static readonly HolidayRule[] Everywhere =
    [
        NewYear, GoodFriday, EasterMonday, LabourDay, Ascension, WhitMonday, UnityDay, Christmas, StStephen,
        Reformation.Only(2017), // 500 years of the Reformation.
        Repentance.Until(1994), // Given up for the long-term care insurance, but in Saxony.
    ];

    private static readonly HolidayRule[] Bavaria = [Epiphany, CorpusChristi, AllSaints];
    private static readonly HolidayRule[] Saxony = [Reformation, Repentance];
    private static readonly HolidayRule[] Thuringia = [Reformation, ChildrensDay.Since(2019)];

    public static IEnumerable<HolidaySet> Sets() =>
    [
        Set("DE", "Deutschland (in allen Ländern)", "Germany (in all states)"),
        Set("DE-BB", "Brandenburg", "Brandenburg", EasterSunday, WhitSunday, Reformation),
        Set("DE-BE", "Berlin", "Berlin", WomensDay.Since(2019), LiberationDay.Only(2020), LiberationDay.Only(2025), Uprising.Only(2028)),
        Set("DE-BW", "Baden-Württemberg", "Baden-Württemberg", Epiphany, CorpusChristi, AllSaints),
        Set("DE-BY", "Bayern", "Bavaria", Bavaria),
        Set("DE-BY-A", "Bayern, Stadt Augsburg", "Bavaria, city of Augsburg", [.. Bavaria, Assumption, PeaceFestival]),
        Set("DE-BY-MH", "Bayern, Gemeinden mit Mariä Himmelfahrt", "Bavaria, municipalities with Assumption Day",
            [.. Bavaria, Assumption]),
        Set("DE-HB", "Bremen", "Bremen", Reformation.Since(2018)),
        Set("DE-HE", "Hessen", "Hesse", CorpusChristi),
        Set("DE-HH", "Hamburg", "Hamburg", Reformation.Since(2018)),
        Set("DE-MV", "Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania", WomensDay.Since(2023), Reformation),
        Set("DE-NI", "Niedersachsen", "Lower Saxony", Reformation.Since(2018)),
        Set("DE-NW", "Nordrhein-Westfalen", "North Rhine-Westphalia", CorpusChristi, AllSaints),
        Set("DE-RP", "Rheinland-Pfalz", "Rhineland-Palatinate", CorpusChristi, AllSaints),
        Set("DE-SH", "Schleswig-Holstein", "Schleswig-Holstein", Reformation.Since(2018)),
        Set("DE-SL", "Saarland", "Saarland", CorpusChristi, Assumption, AllSaints),
        Set("DE-SN", "Sachsen", "Saxony", Saxony),
        Set("DE-SN-FL", "Sachsen, Gemeinden mit Fronleichnam", "Saxony, municipalities with Corpus Christi",
            [.. Saxony, CorpusChristi]),
        Set("DE-ST", "Sachsen-Anhalt", "Saxony-Anhalt", Epiphany, Reformation),
        Set("DE-TH", "Thüringen", "Thuringia", Thuringia),
        Set("DE-TH-FL", "Thüringen, Gemeinden mit Fronleichnam", "Thuringia, municipalities with Corpus Christi",
            [.. Thuringia, CorpusChristi]),
    ];

    private static HolidaySet Set(string code, string nameDe, string nameEn, params HolidayRule[] own) =>
        new(code, nameDe, nameEn, [.. Everywhere, .. own]);
}
