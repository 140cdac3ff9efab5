using System.Globalization;
using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Calendars.Holidays;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>BusinessCalendar: its hours, and what follows from them.</summary>
internal static class CalendarTypes
{
    private const int Cost = 5;
    private static readonly Duration LongestSpans = Duration.FromDays(366);

    public static void Declare(SchemaTypes types)
    {
        DeclareHours(types);
        DeclareArithmetic(types);
        DeclareSpans(types);
    }

    private static void DeclareHours(SchemaTypes types)
    {
        var hours = types.Schema.Object<LocalHours>("OpenHours", "Open hours of a day, in local wall time.");
        hours.Field("opens", types.String.NonNull(), "First open minute: `09:00`.", h => Clock(h.FromMinute));
        hours.Field("closes", types.String.NonNull(), "End, exclusive: `17:00`, up to `24:00`.", h => Clock(h.ToMinute));
        var day = types.Schema.Enum<IsoDayOfWeek>("Weekday", "A day of the week.");
        for (var name = IsoDayOfWeek.Monday; name <= IsoDayOfWeek.Sunday; name++)
            day.Value(name, $"Every {name}.");
        var weekday = types.Schema.Object<WeekdayHours>("WeekdayHours", "The open hours of a weekday.");
        weekday.Field("day", day.NonNull(), "Which weekday.", w => w.Day);
        weekday.Field("hours", hours.NonNull().List().NonNull(), "In order, without overlap.", w => w.Hours.Cast<LocalHours>());
        var special = types.Schema.Object<SpecialDay>("SpecialDay", "A date with hours of its own: closed, a half day, or an extra opening. It wins over holidays.");
        special.Field("date", types.Date.NonNull(), "In the calendar's zone.", s => s.Date);
        special.Field("name", types.String.NonNull(), "Name to show.", s => s.Name);
        special.Field("hours", hours.NonNull().List().NonNull(), "The hours of that date; empty for closed.", s => s.Hours.Cast<LocalHours>());
        var calendar = types.Schema.Object<CalendarDefinition>("BusinessCalendar");
        calendar.Field("weekdays", weekday.NonNull().List().NonNull(), "Open hours per weekday; a weekday that is missing is closed.", c => c.Weekdays);
        calendar.Field("specialDays", special.NonNull().List().NonNull(), "Dates with hours of their own.", c => c.SpecialDays);
        calendar.Field("workingDay", types.Duration.NonNull(), "The length of a working day for targets in working days.", (c, context) => Compiled(c).WorkingDay);
    }

    private static void DeclareArithmetic(SchemaTypes types)
    {
        var calendar = types.Schema.Object<CalendarDefinition>("BusinessCalendar");
        calendar.Field("isOpen", types.Boolean.NonNull(), "Whether business time runs at an instant. An interval includes its start and excludes its end.", async (c, context) =>
        {
            var at = context.HasArg("at") && context.Arg<Instant?>("at") is { } given ? given : await context.State<ApiRequest>().Now();
            return Within(() => Compiled(c).IsOpen(at));
        })
            .Arg("at", types.DateTime, "The instant. Now if it is not given.")
            .Cost(Cost);
        calendar.Field("addBusinessTime", types.DateTime.NonNull(), "The earliest instant up to which so much open time has passed. Never in closed time.", (c, context) =>
        {
            var (from, duration) = (context.Arg<Instant>("from"), context.Arg<Duration>("duration"));
            if (duration < Duration.Zero)
                throw ApiRequest.Refused(Refusal.Validation("calendar.negative", "The time to add must not be negative.", "duration"));
            return Within(() => Compiled(c).Add(from, duration));
        })
            .Arg("from", types.DateTime.NonNull(), "From when on.")
            .Arg("duration", types.Duration.NonNull(), "Open time, zero or more.")
            .Cost(Cost);
        calendar.Field("businessTimeBetween", types.Duration.NonNull(), "The exact open time between two instants.", (c, context) =>
        {
            var (from, to) = Range(context);
            return Within(() => Compiled(c).Between(from, to));
        })
            .Arg("from", types.DateTime.NonNull(), "Start, inclusive.")
            .Arg("to", types.DateTime.NonNull(), "End, exclusive; not before the start.")
            .Cost(Cost);
    }

    private static void DeclareSpans(SchemaTypes types)
    {
        var kind = types.Schema.Enum<CalendarSpanKind>("CalendarSpanKind", "What holds in a stretch of time.")
            .Value(CalendarSpanKind.Open, "Business time runs.")
            .Value(CalendarSpanKind.OutsideHours, "Closed: the weekday's hours have not begun, have ended, or do not exist.")
            .Value(CalendarSpanKind.Holiday, "Closed: a holiday.")
            .Value(CalendarSpanKind.SpecialDay, "Closed: a date with hours of its own.");
        var span = types.Schema.Object<CalendarSpan>("CalendarSpan", "A stretch of time in which one thing holds.");
        span.Field("kind", kind.NonNull(), "What holds.", s => s.Kind);
        span.Field("from", types.DateTime.NonNull(), "Start, inclusive.", s => s.From);
        span.Field("to", types.DateTime.NonNull(), "End, exclusive.", s => s.To);
        span.Field("name", types.String, "For holidays and special days: the name.", (s, context) => Named(s.Name, s.NameEn, context))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The language of the name.", "EN");
        var calendar = types.Schema.Object<CalendarDefinition>("BusinessCalendar");
        calendar.Field("spans", span.NonNull().List().NonNull(), "A stretch of time cut into open and closed spans, in order and without gaps.", (c, context) =>
        {
            var (from, to) = Range(context);
            if (to - from > LongestSpans)
                throw ApiRequest.Refused(Refusal.Validation("calendar.too-long", "Spans are given for 366 days at most.", "to"));
            return Within(() => Compiled(c).Spans(from, to).ToList().AsEnumerable());
        })
            .Arg("from", types.DateTime.NonNull(), "Start, inclusive.")
            .Arg("to", types.DateTime.NonNull(), "End, exclusive; at most 366 days after the start.")
            .Cost(20);
        var holiday = types.Schema.Object<Holiday>("PublicHoliday", "A public holiday of a year.");
        holiday.Field("date", types.Date.NonNull(), "In the calendar's zone.", h => h.Date);
        holiday.Field("name", types.String.NonNull(), "What is celebrated.", (h, context) => Named(h.NameDe, h.NameEn, context))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The language of the name.", "EN");
        calendar.Field("holidays", holiday.NonNull().List().NonNull(), "The days of its holiday sets in a year, by date, one a date.", (c, context) => Holidays(c, context.Arg<int>("year")))
            .Arg("year", types.Int.NonNull(), "A year, 1970 to 2200.")
            .Cost(Cost);
    }

    private static IEnumerable<Holiday> Holidays(CalendarDefinition calendar, int year)
    {
        if (year is < 1970 or > 2200)
            throw ApiRequest.Refused(Refusal.Validation("calendar.year", "Holidays are known for 1970 to 2200.", "year"));
        return calendar.HolidaySets.SelectMany(code => HolidaySets.Find(code)?.In(year) ?? []).DistinctBy(holiday => holiday.Date).OrderBy(holiday => holiday.Date);
    }

    private static (Instant From, Instant To) Range(in ResolverContext context)
    {
        var (from, to) = (context.Arg<Instant>("from"), context.Arg<Instant>("to"));
        return to >= from ? (from, to) : throw ApiRequest.Refused(Refusal.Validation("calendar.order", "The end must not be before the start.", "to"));
    }

    private static T Within<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (CalendarRangeException)
        {
            throw ApiRequest.Refused(Refusal.Validation("calendar.range", "Calendars know the time from 1970 to 2200.", null));
        }
    }

    private static string? Named(string? german, string? english, in ResolverContext context) =>
        context.Arg<Language>("language") == Language.De ? german ?? english : english ?? german;

    // What was published compiles.
    private static BusinessCalendar Compiled(CalendarDefinition calendar) => BusinessCalendar.Compile(calendar).Value;

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
