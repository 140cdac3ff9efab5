using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars.Holidays;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>Which rule holds on a local date. A special day wins over a holiday, a holiday over the weekday.</summary>
internal sealed class DayRules
{
    private readonly ImmutableArray<LocalHours>[] _weekdays = new ImmutableArray<LocalHours>[8];
    private readonly Dictionary<LocalDate, DayRule> _special = [];
    private readonly ImmutableArray<HolidaySet> _holidaySets;

    public DayRules(CalendarDefinition definition, ImmutableArray<HolidaySet> holidaySets)
    {
        _holidaySets = holidaySets;
        Array.Fill(_weekdays, []);
        foreach (var weekday in definition.Weekdays.OrEmpty())
            _weekdays[(int)weekday.Day] = weekday.Hours.OrEmpty();
        foreach (var day in definition.SpecialDays.OrEmpty())
            _special.Add(day.Date, new DayRule(day.Hours.OrEmpty(), CalendarSpanKind.SpecialDay, day.Name, day.Name));
    }

    public DayRule On(LocalDate date)
    {
        if (_special.TryGetValue(date, out var special))
            return special;
        foreach (var set in _holidaySets)
        {
            if (set.Find(date) is { } holiday)
                return new DayRule([], CalendarSpanKind.Holiday, holiday.NameDe, holiday.NameEn);
        }

        return new DayRule(_weekdays[(int)date.DayOfWeek], CalendarSpanKind.OutsideHours, null, null);
    }
}
