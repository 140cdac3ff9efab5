using SaasHelpdesk.Domain.Calendars;
using static SaasHelpdesk.Domain.Tests.Calendars.CalendarSamples;

namespace SaasHelpdesk.Domain.Tests.Calendars;

public sealed class BusinessCalendarSpansTests
{
    [Fact]
    public void Spans_should_name_why_time_did_not_count()
    {
        var calendar = Office("09:00-17:00", holidays: ["DE-BY"], days: Special("2026-12-24", "Heiligabend", "09:00-12:00"));

        CalendarSpan[] expected =
        [
            Span("2026-12-23T16:00", "2026-12-23T17:00", CalendarSpanKind.Open),
            Span("2026-12-23T17:00", "2026-12-24T00:00", CalendarSpanKind.OutsideHours),
            Span("2026-12-24T00:00", "2026-12-24T09:00", CalendarSpanKind.SpecialDay, "Heiligabend", "Heiligabend"),
            Span("2026-12-24T09:00", "2026-12-24T12:00", CalendarSpanKind.Open),
            Span("2026-12-24T12:00", "2026-12-25T00:00", CalendarSpanKind.SpecialDay, "Heiligabend", "Heiligabend"),
            Span("2026-12-25T00:00", "2026-12-26T00:00", CalendarSpanKind.Holiday, "1. Weihnachtstag", "Christmas Day"),
            Span("2026-12-26T00:00", "2026-12-27T00:00", CalendarSpanKind.Holiday, "2. Weihnachtstag", "St Stephen's Day"),
            Span("2026-12-27T00:00", "2026-12-28T09:00", CalendarSpanKind.OutsideHours),
            Span("2026-12-28T09:00", "2026-12-28T10:00", CalendarSpanKind.Open),
        ];
        Assert.Equal(expected, calendar.Spans(At("2026-12-23T16:00"), At("2026-12-28T10:00")));
    }

    [Fact]
    public void Spans_should_merge_a_weekend_into_one() => Assert.Equal(
        [Span("2026-03-06T17:00", "2026-03-09T09:00", CalendarSpanKind.OutsideHours)],
        Office("09:00-17:00").Spans(At("2026-03-06T17:00"), At("2026-03-09T09:00")));

    [Fact]
    public void Spans_should_merge_across_a_clock_change() => Assert.Equal(
        [Span("2026-03-28T00:00", "2026-03-30T00:00", CalendarSpanKind.Open)],
        Daily(AroundTheClock).Spans(At("2026-03-28T00:00"), At("2026-03-30T00:00")));

    [Fact]
    public void Spans_should_be_cut_at_the_exact_ends()
    {
        var (from, to) = (At("2026-03-06T16:59:59").PlusNanoseconds(1), At("2026-03-06T17:00").PlusNanoseconds(7));

        var spans = Office("09:00-17:00").Spans(from, to).ToList();

        Assert.Equal([new(from, At("2026-03-06T17:00"), CalendarSpanKind.Open, null, null),
            new(At("2026-03-06T17:00"), to, CalendarSpanKind.OutsideHours, null, null)], spans);
    }

    [Fact]
    public void Spans_should_be_none_for_an_instant() =>
        Assert.Empty(Office("09:00-17:00").Spans(At("2026-03-06T12:00"), At("2026-03-06T12:00")));

    [Fact]
    public void Spans_should_refuse_at_once_an_end_before_the_start() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Office("09:00-17:00").Spans(At("2026-03-06T12:00"), At("2026-03-06T11:00")));

    private static CalendarSpan Span(string from, string to, CalendarSpanKind kind, string? name = null, string? nameEn = null) =>
        new(At(from), At(to), kind, name, nameEn);
}
