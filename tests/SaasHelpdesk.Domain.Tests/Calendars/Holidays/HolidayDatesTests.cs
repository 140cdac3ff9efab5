using SaasHelpdesk.Domain.Calendars.Holidays;
using static SaasHelpdesk.Domain.Tests.Calendars.CalendarSamples;

namespace SaasHelpdesk.Domain.Tests.Calendars.Holidays;

public sealed class HolidayDatesTests
{
    [Theory]
    [InlineData("1970-03-29")]
    [InlineData("1981-04-19")] // The full moon of day 29 is moved.
    [InlineData("1954-04-18")] // So is day 28 in the later half of the lunar cycle.
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")] // As late as can be.
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    public void EasterSunday_should_be_known_dates(string date) => Assert.Equal(Date(date), HolidayDates.EasterSunday(Date(date).Year));

    [Fact]
    public void EasterSunday_should_agree_with_the_tables_of_the_calendar_reform()
    {
        for (var year = 1583; year <= 4099; year++)
            Assert.Equal(EasterByTables(year), HolidayDates.EasterSunday(year));
    }

    // By epact and golden number as the reform of 1582 laid them down: the ecclesiastical full moon, then the next Sunday.
    private static NodaTime.LocalDate EasterByTables(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var leapYearsDropped = (3 * century / 4) - 12;
        var moonCorrection = (((8 * century) + 5) / 25) - 5;
        var epact = ((11 * golden) + 20 + moonCorrection - leapYearsDropped) % 30;
        epact = epact < 0 ? epact + 30 : epact;
        if ((epact == 25 && golden > 11) || epact == 24)
            epact++;
        var moon = 44 - epact;
        var fullMoon = new NodaTime.LocalDate(year, 3, 1).PlusDays((moon < 21 ? moon + 30 : moon) - 1);
        return fullMoon.Next(NodaTime.IsoDayOfWeek.Sunday);
    }
}
