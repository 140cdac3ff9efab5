namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>Holidays that more than one country keeps. A country renames those that it calls otherwise.</summary>
internal static class CommonHolidays
{
    public static readonly HolidayRule NewYear = new("Neujahr", "New Year's Day", HolidayDates.On(1, 1));
    public static readonly HolidayRule Epiphany = new("Heilige Drei Könige", "Epiphany", HolidayDates.On(1, 6));
    public static readonly HolidayRule GoodFriday = new("Karfreitag", "Good Friday", HolidayDates.Easter(-2));
    public static readonly HolidayRule EasterSunday = new("Ostersonntag", "Easter Sunday", HolidayDates.Easter(0));
    public static readonly HolidayRule EasterMonday = new("Ostermontag", "Easter Monday", HolidayDates.Easter(1));
    public static readonly HolidayRule LabourDay = new("Tag der Arbeit", "Labour Day", HolidayDates.On(5, 1));
    public static readonly HolidayRule Ascension = new("Christi Himmelfahrt", "Ascension Day", HolidayDates.Easter(39));
    public static readonly HolidayRule WhitSunday = new("Pfingstsonntag", "Whit Sunday", HolidayDates.Easter(49));
    public static readonly HolidayRule WhitMonday = new("Pfingstmontag", "Whit Monday", HolidayDates.Easter(50));
    public static readonly HolidayRule CorpusChristi = new("Fronleichnam", "Corpus Christi", HolidayDates.Easter(60));
    public static readonly HolidayRule Assumption = new("Mariä Himmelfahrt", "Assumption Day", HolidayDates.On(8, 15));
    public static readonly HolidayRule AllSaints = new("Allerheiligen", "All Saints' Day", HolidayDates.On(11, 1));
    public static readonly HolidayRule ImmaculateConception = new("Mariä Empfängnis", "Immaculate Conception", HolidayDates.On(12, 8));
    public static readonly HolidayRule Christmas = new("1. Weihnachtstag", "Christmas Day", HolidayDates.On(12, 25));
    public static readonly HolidayRule StStephen = new("2. Weihnachtstag", "St Stephen's Day", HolidayDates.On(12, 26));
}
