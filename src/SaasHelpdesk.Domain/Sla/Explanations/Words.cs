using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla.Explanations;

/// <summary>The sentences of explanations in one language. Times and lengths come in as text.</summary>
internal abstract class Words
{
    protected abstract string HourUnit { get; }

    protected abstract string MinuteUnit { get; }

    protected abstract string SecondUnit { get; }

    protected abstract string NoTime { get; }

    public abstract string Weekday(IsoDayOfWeek day);

    public abstract string Date(LocalDate date, bool withYear);

    public abstract string Started(SlaMetric metric, int cycle, string at);

    public abstract string Counted(string length, string range);

    public abstract string CountedUntilClosing(string length, string closing);

    public abstract string Closed(string days);

    public abstract string Holiday(string day, string name);

    public abstract string SpecialDay(string range, string name);

    public abstract string Paused(string range, StatusCategory reason);

    public abstract string Resolved(string range);

    public abstract string NoTarget(string range);

    public abstract string Restarted(string range);

    public abstract string Changed(string? at, string? policy, string rule, string? target, string? calendar);

    public abstract string Target(string now, string before);

    public abstract string Due(string at);

    public abstract string PausedNow(string since, StatusCategory reason, string left);

    public abstract string Late(string since, string over, StatusCategory? paused);

    public abstract string Met(string at, string left);

    public abstract string MetLate(string at, string over);

    public abstract string Idle(SlaMetric metric);

    public abstract string Cancelled(string? at);

    public abstract string Policy(TargetTerms terms);

    public abstract string Rule(TargetTerms terms);

    public abstract string Calendar(TargetTerms terms);

    public abstract string NameOf(SlaSpan span);

    /// <summary>A length of zero or more: <c>1 h 20 min</c>. Parts of a second are left out.</summary>
    public string Length(Duration length)
    {
        var hours = (length.Days * 24) + length.Hours;
        var parts = new List<string>();
        if (hours != 0)
            parts.Add(FormattableString.Invariant($"{hours} {HourUnit}"));
        if (length.Minutes != 0)
            parts.Add(FormattableString.Invariant($"{length.Minutes} {MinuteUnit}"));
        if (length.Seconds != 0)
            parts.Add(FormattableString.Invariant($"{length.Seconds} {SecondUnit}"));
        if (parts.Count == 0)
            return length == Duration.Zero ? $"0 {MinuteUnit}" : NoTime;
        return string.Join(' ', parts);
    }
}
