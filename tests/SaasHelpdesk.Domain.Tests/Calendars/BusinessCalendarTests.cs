using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using static SaasHelpdesk.Domain.Tests.Calendars.CalendarSamples;

namespace SaasHelpdesk.Domain.Tests.Calendars;

public sealed class BusinessCalendarTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Theory]
    [InlineData("09:00-17:00", "2026-03-06T16:30", 60, "2026-03-09T09:30")] // Friday afternoon to Monday morning.
    [InlineData("09:00-17:00", "2026-03-04T09:00", 480, "2026-03-04T17:00")] // Used up at closing time: due then, not next morning.
    [InlineData("08:00-18:00", "2026-03-04T16:00", 240, "2026-03-05T10:00")]
    [InlineData("08:00-18:00", "2026-03-04T16:00", 420, "2026-03-05T13:00")] // The same with three hours of pending.
    [InlineData("09:00-17:00", "2026-03-04T10:00", 180, "2026-03-04T13:00")]
    [InlineData("09:00-17:00", "2026-03-04T11:00", 60, "2026-03-04T12:00")]
    [InlineData("09:00-17:00", "2026-03-04T10:30", 60, "2026-03-04T11:30")]
    [InlineData("09:00-12:00 13:00-17:00", "2026-03-04T11:30", 60, "2026-03-04T13:30")] // Lunch does not count.
    [InlineData("09:00-12:00 13:00-17:00", "2026-03-04T11:00", 60, "2026-03-04T12:00")]
    [InlineData("09:00-17:00", "2026-03-07T12:00", 60, "2026-03-09T10:00")] // From closed time.
    [InlineData("09:00-17:00", "2026-03-04T08:59", 0, "2026-03-04T09:00")]
    [InlineData("09:00-17:00", "2026-03-04T09:00", 0, "2026-03-04T09:00")]
    [InlineData("09:00-17:00", "2026-03-04T17:00", 0, "2026-03-04T17:00")] // An end of hours is not in closed time.
    [InlineData("09:00-17:00", "2026-03-06T17:01", 0, "2026-03-09T09:00")]
    [InlineData("22:00-24:00", "2026-03-06T23:00", 120, "2026-03-09T23:00")]
    public void Add_should_lay_business_time_out_in_open_hours(string hours, string start, int minutes, string due)
    {
        var calendar = Office(hours);

        var actual = calendar.Add(At(start), Duration.FromMinutes(minutes));

        Assert.Equal(At(due), actual);
        Assert.Equal(Duration.FromMinutes(minutes), calendar.Between(At(start), actual));
    }

    [Fact]
    public void Add_should_skip_holidays_and_keep_half_days()
    {
        var calendar = Office("09:00-17:00", holidays: ["DE-BY"], days: Special("2026-12-24", "Heiligabend", "09:00-12:00"));

        // Thursday 24 December is a half day, Friday a holiday, then the weekend.
        Assert.Equal(At("2026-12-28T10:00"), calendar.Add(At("2026-12-24T11:00"), 2 * Hour));
        Assert.Equal(2 * Hour, calendar.Between(At("2026-12-24T11:00"), At("2026-12-28T10:00")));
    }

    [Fact]
    public void Add_should_open_on_a_holiday_that_a_special_day_opens()
    {
        var calendar = Office("09:00-17:00", holidays: ["DE-BY"], days: Special("2026-01-06", "Inventur", "10:00-12:00"));

        Assert.Equal(2 * Hour, calendar.Between(At("2026-01-06T00:00"), At("2026-01-07T00:00")));
    }

    [Theory]
    [InlineData("Europe/Berlin", "00:00-24:00", "2026-03-29", 23 * 60)]
    [InlineData("Europe/Berlin", "00:00-24:00", "2026-10-25", 25 * 60)]
    [InlineData("Europe/Berlin", "01:30-03:30", "2026-03-29", 60)]
    [InlineData("Europe/Berlin", "02:00-03:00", "2026-03-29", 0)]
    [InlineData("Europe/Berlin", "02:15-02:45", "2026-03-29", 0)]
    [InlineData("Europe/Berlin", "01:30-03:30", "2026-10-25", 180)]
    [InlineData("Europe/Berlin", "02:15-02:45", "2026-10-25", 60)] // Open in each of the two runs of the hour.
    [InlineData("America/New_York", "01:30-03:30", "2026-03-08", 60)]
    [InlineData("America/New_York", "00:30-01:30", "2026-11-01", 90)]
    [InlineData("Australia/Lord_Howe", "01:00-03:00", "2026-10-04", 90)]
    [InlineData("Australia/Lord_Howe", "01:00-03:00", "2026-04-05", 150)]
    [InlineData("Pacific/Apia", "00:00-24:00", "2011-12-30", 0)] // The date that Samoa left out.
    public void Between_should_follow_the_clock_changes(string zone, string hours, string date, int minutes)
    {
        // Special days, so that the date before and after stay closed.
        var calendar = Office("09:00-09:01", zone, null, Special(date, "The day", hours));
        var day = Date(date);
        var start = day.AtStartOfDayInZoneOrNext(zone);

        Assert.Equal(Duration.FromMinutes(minutes), calendar.Between(start, day.PlusDays(1).AtStartOfDayInZoneOrNext(zone)));
    }

    [Fact]
    public void Add_should_be_exact_to_the_nanosecond()
    {
        var calendar = Office("09:00-12:00 13:00-17:00");
        var start = At("2026-03-06T16:59:59").PlusNanoseconds(999_999_998);

        Assert.Equal(At("2026-03-06T17:00"), calendar.Add(start, Duration.FromNanoseconds(2)));
        Assert.Equal(At("2026-03-09T09:00").PlusNanoseconds(1), calendar.Add(start, Duration.FromNanoseconds(3)));
        Assert.Equal(Duration.FromNanoseconds(3), calendar.Between(start, At("2026-03-09T09:00").PlusNanoseconds(1)));
    }

    [Fact]
    public void Add_should_count_calendar_time_when_round_the_clock()
    {
        var calendar = Daily(AroundTheClock);
        var start = Utc("2026-03-28T12:34:56.123456789Z");

        Assert.Equal(start + Duration.FromDays(400), calendar.Add(start, Duration.FromDays(400)));
        Assert.Equal(Duration.FromDays(400), calendar.Between(start, start + Duration.FromDays(400)));
        Assert.True(calendar.IsOpen(start));
        Assert.Equal(start, calendar.Add(start, Duration.Zero));
    }

    [Fact]
    public void Add_should_refuse_negative_time() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Office("09:00-17:00").Add(At("2026-03-06T12:00"), -Hour));

    [Theory]
    [InlineData("09:00-17:00", false)]
    [InlineData(AroundTheClock, true)]
    public void Add_should_say_that_the_range_ends(string hours, bool everyDay)
    {
        var calendar = everyDay ? Daily(hours) : Office(hours);

        var exception = Assert.Throws<CalendarRangeException>(() => calendar.Add(At("2026-03-06T12:00"), Duration.FromDays(365 * 200)));
        Assert.Contains("open time", exception.Message, StringComparison.Ordinal);
        Assert.Throws<CalendarRangeException>(() => calendar.Add(At("2026-03-06T12:00"), Duration.MaxValue));
        Assert.Throws<CalendarRangeException>(() => calendar.Add(Utc("1969-12-31T23:59:59Z"), Hour));
        Assert.Throws<CalendarRangeException>(() => calendar.IsOpen(BusinessCalendar.Latest.PlusNanoseconds(1)));
    }

    [Fact]
    public void Add_should_reach_the_ends_of_the_range()
    {
        var calendar = Office("09:00-17:00", "UTC");

        // 1 January 1970 was a Thursday, 31 December 2200 is a Wednesday.
        Assert.Equal(Utc("1970-01-01T10:00:00Z"), calendar.Add(BusinessCalendar.Earliest, Hour));
        Assert.Equal(Utc("2200-12-31T17:00:00Z"), calendar.Add(Utc("2200-12-31T09:00:00Z"), 8 * Hour));
        Assert.Throws<CalendarRangeException>(() => calendar.Add(Utc("2200-12-31T17:00:01Z"), Duration.Zero));
        var all = calendar.Between(BusinessCalendar.Earliest, BusinessCalendar.Latest);
        Assert.Equal(Utc("2200-12-31T17:00:00Z"), calendar.Add(BusinessCalendar.Earliest, all));
        Assert.Throws<CalendarRangeException>(() => calendar.Add(BusinessCalendar.Earliest, all + Duration.Epsilon));
    }

    [Fact]
    public void Between_should_refuse_an_end_before_the_start() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Office("09:00-17:00").Between(At("2026-03-06T12:00"), At("2026-03-06T11:59")));

    [Fact]
    public void Between_should_be_zero_from_an_instant_to_itself() =>
        Assert.Equal(Duration.Zero, Office("09:00-17:00").Between(At("2026-03-06T12:00"), At("2026-03-06T12:00")));

    [Theory]
    [InlineData("2026-03-06T08:59:59", false)]
    [InlineData("2026-03-06T09:00:00", true)]
    [InlineData("2026-03-06T16:59:59", true)]
    [InlineData("2026-03-06T17:00:00", false)]
    [InlineData("2026-03-07T12:00:00", false)]
    public void IsOpen_should_include_starts_and_exclude_ends(string at, bool open) =>
        Assert.Equal(open, Office("09:00-17:00").IsOpen(At(at)));

    [Theory]
    [InlineData("09:00-12:00 13:00-17:00", 420)]
    [InlineData(AroundTheClock, 1440)]
    public void WorkingDay_should_be_the_longest_weekday(string hours, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), Office(hours).WorkingDay);

    [Fact]
    public void WorkingDay_should_be_the_definitions_when_it_names_one()
    {
        var definition = Definition(MondayToFriday, "08:00-18:00") with { WorkingDay = 8 * Hour };

        var calendar = BusinessCalendar.Compile(definition).Value;

        Assert.Equal(8 * Hour, calendar.WorkingDay);
        Assert.Same(definition, calendar.Definition);
    }
}
