using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Results;
using static SaasHelpdesk.Domain.Tests.Calendars.CalendarSamples;

namespace SaasHelpdesk.Domain.Tests.Calendars;

public sealed class BusinessCalendarCompileTests
{
    private static readonly CalendarDefinition Office = Definition(MondayToFriday, "09:00-17:00");

    public static TheoryData<string, string?, CalendarDefinition> Faults => new()
    {
        { "calendar.unknown-time-zone", "timeZone", Office with { TimeZone = "Europe/Bonn" } },
        { "calendar.unknown-holiday-set", "holidaySets[1]", Office with { HolidaySets = ["DE-BY", "de-by"] } },
        { "calendar.unknown-weekday", "weekdays[0].day", Office with { Weekdays = [new(IsoDayOfWeek.None, [])] } },
        { "calendar.unknown-weekday", "weekdays[0].day", Office with { Weekdays = [new((IsoDayOfWeek)8, [])] } },
        { "calendar.duplicate-weekday", "weekdays[5].day", Office with { Weekdays = Office.Weekdays.Add(Office.Weekdays[0]) } },
        { "calendar.hours-out-of-range", "weekdays[0].hours[0]", Monday(new LocalHours(-1, 60)) },
        { "calendar.hours-out-of-range", "weekdays[0].hours[0]", Monday(new LocalHours(0, 1441)) },
        { "calendar.hours-out-of-range", "weekdays[0].hours[0]", Monday(new LocalHours(60, 60)) },
        { "calendar.hours-out-of-range", "weekdays[0].hours[0]", Monday(new LocalHours(1320, 360)) }, // Overnight is two.
        { "calendar.hours-out-of-order", "weekdays[0].hours[1]", Monday(new LocalHours(540, 720), new LocalHours(719, 1020)) },
        { "calendar.hours-out-of-order", "weekdays[0].hours[1]", Monday(new LocalHours(780, 1020), new LocalHours(540, 720)) },
        { "calendar.hours-out-of-order", "specialDays[0].hours[1]", Closed(Special("2026-05-04", "Fair", "09:00-12:00 11:00-13:00")) },
        { "calendar.special-day-out-of-range", "specialDays[0].date", Closed(Special("2201-01-01", "Far off")) },
        { "calendar.special-day-out-of-range", "specialDays[0].date", Closed(Special("1969-12-31", "Long ago")) },
        { "calendar.special-day-unnamed", "specialDays[0].name", Closed(Special("2026-05-04", " ")) },
        { "calendar.duplicate-special-day", "specialDays[1].date", Closed(Special("2026-05-04", "A"), Special("2026-05-04", "B")) },
        { "calendar.working-day-out-of-range", "workingDay", Office with { WorkingDay = Duration.Zero } },
        { "calendar.working-day-out-of-range", "workingDay", Office with { WorkingDay = Duration.FromHours(24) + Duration.Epsilon } },
        { "calendar.never-open", "weekdays", Office with { Weekdays = [] } },
        { "calendar.never-open", "weekdays", Office with { Weekdays = [new(IsoDayOfWeek.Monday, [])] } },
        { "calendar.never-open", "weekdays", Closed(Special("2026-05-04", "Open day", "09:00-17:00")) with { Weekdays = [] } },
        { "calendar.closed-for-a-year", "specialDays", Mondays(54) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Compile_should_refuse_a_fault(string code, string? field, CalendarDefinition definition)
    {
        var refusal = BusinessCalendar.Compile(definition).Refusal;

        Assert.NotNull(refusal);
        Assert.Equal((RefusalKind.Validation, code, field), (refusal.Kind, refusal.Code, refusal.Field));
    }

    [Fact]
    public void Compile_should_accept_a_closure_of_less_than_a_year()
    {
        var calendar = BusinessCalendar.Compile(Mondays(50)).Value;

        Assert.Equal(At("2026-12-21T09:00"), calendar.Add(At("2026-01-05T00:00"), Duration.Zero));
    }

    [Fact]
    public void Compile_should_accept_adjacent_intervals_as_one()
    {
        var calendar = BusinessCalendar.Compile(Definition(MondayToFriday, "09:00-12:00 12:00-17:00")).Value;

        Assert.Equal(Duration.FromHours(8), calendar.WorkingDay);
        Assert.Single(calendar.Spans(At("2026-03-04T09:00"), At("2026-03-04T17:00")));
    }

    [Fact]
    public void Compile_should_read_lists_left_out_as_empty()
    {
        var definition = Office with { HolidaySets = default, SpecialDays = [new SpecialDay(Date("2026-03-04"), "Closed", default)] };

        var calendar = BusinessCalendar.Compile(definition).Value;

        Assert.Equal(Duration.Zero, calendar.Between(At("2026-03-04T00:00"), At("2026-03-05T00:00")));
        Assert.Equal("calendar.never-open", BusinessCalendar.Compile(Office with { Weekdays = default }).Refusal?.Code);
    }

    private static CalendarDefinition Monday(params LocalHours[] hours) =>
        Office with { Weekdays = [new WeekdayHours(IsoDayOfWeek.Monday, [.. hours])] };

    private static CalendarDefinition Closed(params SpecialDay[] days) => Office with { SpecialDays = [.. days] };

    // Open on Mondays only, of which so many are closed.
    private static CalendarDefinition Mondays(int closed) => Monday(new LocalHours(540, 1020)) with
    {
        SpecialDays = [.. Enumerable.Range(0, closed).Select(week => new SpecialDay(Date("2026-01-05").PlusWeeks(week), "Closed", []))],
    };
}
