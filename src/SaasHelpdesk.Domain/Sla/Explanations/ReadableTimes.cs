using NodaTime;

namespace SaasHelpdesk.Domain.Sla.Explanations;

/// <summary>Times as people say them: the weekday as long as that is clear, the date beyond a week, the year beyond a year.</summary>
internal sealed class ReadableTimes
{
    private const int DaysOfAWeek = 7;
    private readonly DateTimeZone _zone;
    private readonly Words _words;
    private readonly LocalDate _start;
    private readonly bool _dates;

    public ReadableTimes(DateTimeZone zone, Words words, Instant start, Instant now)
    {
        (_zone, _words, _start) = (zone, words, start.InZone(zone).Date);
        _dates = Period.DaysBetween(_start, now.InZone(zone).Date) >= DaysOfAWeek;
    }

    /// <summary><c>Fri 16:30</c>.</summary>
    public string Moment(Instant instant)
    {
        var local = Local(instant);
        return $"{Day(local.Date)} {Clock(local.TimeOfDay)}";
    }

    /// <summary><c>Mon 09:00–09:30</c>, or <c>Mon 09:00 – Tue 10:00</c>.</summary>
    public string Range(Instant from, Instant to) =>
        IsSameDay(from, to) ? $"{Moment(from)}–{Clock(from, to)}" : $"{Moment(from)} – {Moment(to)}";

    /// <summary>The time of day at which something ends; <c>24:00</c> at the midnight after it began.</summary>
    public string Clock(Instant from, Instant to) =>
        Local(to).Date > Local(from).Date && Local(to).TimeOfDay == LocalTime.Midnight ? "24:00" : Clock(Local(to).TimeOfDay);

    public string Day(Instant instant) => Day(Local(instant).Date);

    public bool IsSameDay(Instant from, Instant to)
    {
        var (start, end) = (Local(from), Local(to));
        return start.Date == end.Date || (end.TimeOfDay == LocalTime.Midnight && start.Date.PlusDays(1) == end.Date);
    }

    /// <summary>The dates that lie wholly between.</summary>
    public List<LocalDate> WholeDays(Instant from, Instant to)
    {
        var (start, end) = (Local(from), Local(to).Date);
        var days = new List<LocalDate>();
        for (var day = start.TimeOfDay == LocalTime.Midnight ? start.Date : start.Date.PlusDays(1); day < end; day = day.PlusDays(1))
            days.Add(day);
        return days;
    }

    /// <summary><c>Sat, Sun</c>, or <c>Sat – Tue</c> for more than two.</summary>
    public string Days(List<LocalDate> days) =>
        days.Count > 2 ? $"{Day(days[0])} – {Day(days[^1])}" : string.Join(", ", days.Select(Day));

    private string Day(LocalDate date)
    {
        var weekday = _words.Weekday(date.DayOfWeek);
        if (!_dates && date >= _start && Period.DaysBetween(_start, date) < DaysOfAWeek)
            return weekday;
        return $"{weekday} {_words.Date(date, withYear: date.Year != _start.Year)}";
    }

    private static string Clock(LocalTime time) => time.Second == 0 && time.NanosecondOfSecond == 0
        ? Invariant($"{time.Hour:00}:{time.Minute:00}")
        : Invariant($"{time.Hour:00}:{time.Minute:00}:{time.Second:00}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private LocalDateTime Local(Instant instant) => instant.InZone(_zone).LocalDateTime;
}
