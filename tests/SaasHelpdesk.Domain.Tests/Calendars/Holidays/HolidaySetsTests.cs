using SaasHelpdesk.Domain.Calendars.Holidays;
using static SaasHelpdesk.Domain.Tests.Calendars.CalendarSamples;

namespace SaasHelpdesk.Domain.Tests.Calendars.Holidays;

public sealed class HolidaySetsTests
{
    [Fact]
    public void All_should_hold_each_country_and_state_once()
    {
        string[] required =
        [
            "DE", "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH", "DE-HE",
            "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL", "DE-SN", "DE-ST", "DE-SH", "DE-TH",
            "AT",
            "CH", "CH-ZH", "CH-BE", "CH-LU", "CH-UR", "CH-SZ", "CH-OW", "CH-NW", "CH-GL", "CH-ZG", "CH-FR",
            "CH-SO", "CH-BS", "CH-BL", "CH-SH", "CH-AR", "CH-AI",
            "CH-SG", "CH-GR", "CH-AG", "CH-TG", "CH-TI", "CH-VD", "CH-VS", "CH-NE", "CH-GE", "CH-JU",
        ];

        Assert.Empty(required.Except(HolidaySets.All.Select(set => set.Code)));
        Assert.Equal(HolidaySets.All.Length, HolidaySets.All.Select(set => set.Code).Distinct().Count());
        Assert.All(HolidaySets.All, set => Assert.Same(set, HolidaySets.Find(set.Code)));
    }

    [Fact]
    public void Find_should_know_no_other_code() => Assert.Null(HolidaySets.Find("DE-XX"));

    [Fact]
    public void In_should_list_each_date_once_in_order_with_both_names()
    {
        foreach (var set in HolidaySets.All)
        {
            for (var year = 1960; year <= 2210; year++)
            {
                var holidays = set.In(year);
                Assert.Equal(holidays.Select(holiday => holiday.Date).Distinct().Order(), holidays.Select(holiday => holiday.Date));
                Assert.All(holidays, holiday => Assert.Equal(year, holiday.Date.Year));
                Assert.DoesNotContain(holidays, holiday => holiday.NameDe.Length == 0 || holiday.NameEn.Length == 0);
                Assert.All(holidays, holiday => Assert.Same(holiday.NameDe, set.Find(holiday.Date)?.NameDe));
            }
        }
    }

    [Fact]
    public void Find_should_name_the_first_of_two_that_meet() => // Labour Day was Ascension Day as well.
        Assert.Equal("Tag der Arbeit", HolidaySets.Find("DE")!.Find(Date("2008-05-01"))?.NameDe);

    // Weekends count: a holiday on a Sunday is one.
    [Theory]
    [InlineData("DE", 2026, 9)]
    [InlineData("DE-BB", 2026, 12)]
    [InlineData("DE-BE", 2026, 10)]
    [InlineData("DE-BW", 2026, 12)]
    [InlineData("DE-BY", 2026, 12)]
    [InlineData("DE-BY-MH", 2026, 13)]
    [InlineData("DE-BY-A", 2026, 14)]
    [InlineData("DE-HB", 2026, 10)]
    [InlineData("DE-HE", 2026, 10)]
    [InlineData("DE-HH", 2026, 10)]
    [InlineData("DE-MV", 2026, 11)]
    [InlineData("DE-NI", 2026, 10)]
    [InlineData("DE-NW", 2026, 11)]
    [InlineData("DE-RP", 2026, 11)]
    [InlineData("DE-SH", 2026, 10)]
    [InlineData("DE-SL", 2026, 12)]
    [InlineData("DE-SN", 2026, 11)]
    [InlineData("DE-ST", 2026, 11)]
    [InlineData("DE-TH", 2026, 11)]
    [InlineData("AT", 2026, 13)]
    [InlineData("CH", 2026, 4)]
    [InlineData("CH-AG", 2026, 9)]
    [InlineData("CH-BE", 2026, 9)]
    [InlineData("CH-BS", 2026, 9)]
    [InlineData("CH-FR", 2026, 9)]
    [InlineData("CH-GE", 2026, 9)]
    [InlineData("CH-GL", 2026, 10)]
    [InlineData("CH-GR", 2026, 8)]
    [InlineData("CH-JU", 2026, 13)]
    [InlineData("CH-NE", 2026, 7)]
    [InlineData("CH-NE", 2022, 8)] // 26 December was a Monday.
    [InlineData("CH-NE", 2023, 8)] // 2 January was a Monday.
    [InlineData("CH-NW", 2026, 10)]
    [InlineData("CH-OW", 2026, 10)]
    [InlineData("CH-SZ", 2026, 14)]
    [InlineData("CH-TG", 2026, 10)]
    [InlineData("CH-TI", 2026, 15)]
    [InlineData("CH-VD", 2026, 9)]
    [InlineData("CH-VS", 2026, 9)]
    [InlineData("CH-ZG", 2026, 9)]
    [InlineData("CH-ZH", 2026, 9)]
    [InlineData("CH-AR", 2026, 7)] // 26 December is a Saturday.
    [InlineData("CH-AR", 2025, 8)]
    public void In_should_count_as_the_law_does(string code, int year, int count) =>
        Assert.Equal(count, HolidaySets.Find(code)!.In(year).Length);

    [Theory]
    [InlineData("DE-BY", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData("DE-SN", 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 11-19 12-25 12-26")]
    [InlineData("DE-NW", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26")]
    [InlineData("DE-BE", 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26")]
    [InlineData("DE-BB", 2023, "01-01 04-07 04-09 04-10 05-01 05-18 05-28 05-29 10-03 10-31 12-25 12-26")]
    [InlineData("DE-HE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 10-31 12-25 12-26")]
    [InlineData("AT", 2026, "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26")]
    [InlineData("CH-ZH", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26")]
    [InlineData("CH-GE", 2025, "01-01 04-18 04-21 05-29 06-09 08-01 09-11 12-25 12-31")]
    [InlineData("CH-VD", 2025, "01-01 01-02 04-18 04-21 05-29 06-09 08-01 09-22 12-25")]
    [InlineData("CH-TI", 2024, "01-01 01-06 03-19 04-01 05-01 05-09 05-20 05-30 06-29 08-01 08-15 11-01 12-08 12-25 12-26")]
    [InlineData("CH-LU", 2026, "01-01 04-03 05-14 06-04 08-01 08-15 11-01 12-08 12-25 12-26")]
    [InlineData("CH-GL", 2026, "01-01 04-03 04-06 04-09 05-14 05-25 08-01 11-01 12-25 12-26")] // The first Thursday is in Holy Week.
    [InlineData("CH-GL", 2025, "01-01 04-03 04-18 04-21 05-29 06-09 08-01 11-01 12-25 12-26")]
    [InlineData("CH-RT", 2026, "01-02 04-03 04-06 05-25 12-26")]
    public void In_should_list_the_dates_of_a_year(string code, int year, string dates) =>
        Assert.Equal(
            dates.Split(' ').Select(date => Date($"{year}-{date}")),
            HolidaySets.Find(code)!.In(year).Select(holiday => holiday.Date));

    [Theory]
    [InlineData("DE-NI", "2016-10-31", false)]
    [InlineData("DE-NI", "2017-10-31", true)]
    [InlineData("DE-NI", "2018-10-31", true)]
    [InlineData("DE-HB", "2018-10-31", true)]
    [InlineData("DE-HH", "2018-10-31", true)]
    [InlineData("DE-SH", "2018-10-31", true)]
    [InlineData("DE-BY", "2017-10-31", true)]
    [InlineData("DE-BY", "2018-10-31", false)]
    [InlineData("DE-BW", "2018-10-31", false)]
    [InlineData("DE-SN", "2010-10-31", true)]
    [InlineData("DE-BE", "2018-03-08", false)]
    [InlineData("DE-BE", "2019-03-08", true)]
    [InlineData("DE-MV", "2022-03-08", false)]
    [InlineData("DE-MV", "2023-03-08", true)]
    [InlineData("DE-BE", "2020-05-08", true)]
    [InlineData("DE-BE", "2021-05-08", false)]
    [InlineData("DE-BE", "2025-05-08", true)]
    [InlineData("DE-BE", "2028-06-17", true)]
    [InlineData("DE-BB", "2025-05-08", false)]
    [InlineData("DE-TH", "2018-09-20", false)]
    [InlineData("DE-TH", "2019-09-20", true)]
    [InlineData("DE-SN", "2026-11-18", true)]
    [InlineData("DE-NW", "2026-11-18", false)]
    [InlineData("DE-NW", "1994-11-16", true)]
    [InlineData("DE-NW", "1995-11-22", false)]
    [InlineData("DE-SN", "1995-11-22", true)]
    [InlineData("DE", "1989-10-03", false)]
    [InlineData("DE", "1990-10-03", true)]
    [InlineData("DE-SL", "2026-08-15", true)]
    [InlineData("DE-BY", "2026-08-15", false)]
    [InlineData("DE-BY-MH", "2026-08-15", true)]
    [InlineData("DE-BY-A", "2026-08-08", true)]
    [InlineData("DE-TH-FL", "2026-06-04", true)]
    [InlineData("DE-SN-FL", "2026-06-04", true)]
    [InlineData("AT", "2026-04-03", false)] // Good Friday is a working day.
    [InlineData("CH-TI", "2026-04-03", false)]
    [InlineData("CH-VS", "2026-04-03", false)]
    [InlineData("CH", "1993-08-01", false)]
    [InlineData("CH-ZH", "1994-08-01", true)]
    [InlineData("CH-JU", "2026-06-23", true)]
    [InlineData("CH-NE", "2026-03-01", true)]
    [InlineData("CH-OW", "2026-09-25", true)]
    [InlineData("CH-AI", "2026-09-22", true)]
    [InlineData("CH-UR", "2023-12-26", false)] // A Tuesday after Sunday and Christmas.
    [InlineData("CH-UR", "2024-12-26", true)]
    public void Find_should_know_since_when_a_day_is_kept(string code, string date, bool kept) =>
        Assert.Equal(kept, HolidaySets.Find(code)!.Find(Date(date)) is not null);

    [Theory]
    [InlineData("DE-BY", "2026-06-04", "Fronleichnam", "Corpus Christi")]
    [InlineData("DE-SN", "2026-11-18", "Buß- und Bettag", "Day of Repentance and Prayer")]
    [InlineData("DE-BW", "2026-05-14", "Christi Himmelfahrt", "Ascension Day")]
    [InlineData("AT", "2026-10-26", "Nationalfeiertag", "National Day")]
    [InlineData("AT", "2026-12-26", "Stefanitag", "St Stephen's Day")]
    [InlineData("CH-ZH", "2026-05-14", "Auffahrt", "Ascension Day")]
    [InlineData("CH-BE", "2026-12-26", "Stephanstag", "St Stephen's Day")]
    public void Find_should_name_a_day_as_the_country_does(string code, string date, string nameDe, string nameEn) =>
        Assert.Equal(new Holiday(Date(date), nameDe, nameEn), HolidaySets.Find(code)!.Find(Date(date)));
}
