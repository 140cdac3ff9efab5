using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla.Explanations;

internal sealed class EnglishWords : Words
{
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    protected override string HourUnit => "h";

    protected override string MinuteUnit => "min";

    protected override string SecondUnit => "s";

    protected override string NoTime => "less than 1 s";

    public override string Weekday(IsoDayOfWeek day) => Weekdays[(int)day - 1];

    public override string Date(LocalDate date, bool withYear) => withYear
        ? FormattableString.Invariant($"{date.Day} {Months[date.Month - 1]} {date.Year}")
        : FormattableString.Invariant($"{date.Day} {Months[date.Month - 1]}");

    public override string Started(SlaMetric metric, int cycle, string at) => metric switch
    {
        SlaMetric.NextResponse => $"Customer waits since {at}.",
        SlaMetric.PeriodicUpdate => $"Last update {at}.",
        SlaMetric.TeamOwnership => $"With the team since {at}.",
        SlaMetric.Resolution when cycle > 1 => $"Reopened {at}.",
        _ => $"Opened {at}.",
    };

    public override string Counted(string length, string range) => $"{length} counted {range}.";

    public override string CountedUntilClosing(string length, string closing) => $"{length} counted until closing {closing}.";

    public override string Closed(string days) => $"{days} closed.";

    public override string Holiday(string day, string name) => $"{day} holiday: {name}.";

    public override string SpecialDay(string range, string name) => $"{range} closed: {name}.";

    public override string Paused(string range, StatusCategory reason) => $"Paused {range}: {Reason(reason)}.";

    public override string Resolved(string range) => $"Resolved {range}, not counted.";

    public override string NoTarget(string range) => $"No target {range}, not counted.";

    public override string Restarted(string range) => $"{range} no longer counts: the clock was started again.";

    public override string Changed(string? at, string? policy, string rule, string? target, string? calendar)
    {
        var what = string.Join(", ", new[] { policy, rule, calendar }.OfType<string>());
        return $"{(at is null ? "Now by" : $"From {at} by")} {what}{(target is null ? "" : $": {target}")}.";
    }

    public override string Target(string now, string before) => $"target {now} instead of {before}";

    public override string Due(string at) => $"Due {at}";

    public override string PausedNow(string since, StatusCategory reason, string left) => $"Paused since {since}, {left} left: {Reason(reason)}";

    public override string Late(string since, string over, StatusCategory? paused) =>
        $"Late since {since}, {over} over{(paused is { } reason ? $", paused: {Reason(reason)}" : "")}";

    public override string Met(string at, string left) => $"Stopped {at}, met with {left} left";

    public override string MetLate(string at, string over) => $"Stopped {at}, {over} late";

    public override string Idle(SlaMetric metric) => metric switch
    {
        SlaMetric.NextResponse => "Nothing to measure: no customer message is unanswered",
        SlaMetric.PeriodicUpdate => "Nothing to measure: no update has been sent yet",
        _ => "Nothing to measure: no team has the ticket",
    };

    public override string Cancelled(string? at) => at is null ? "No target applies" : $"Cancelled {at}";

    public override string Policy(TargetTerms terms) => $"policy {terms.Policy.Policy.Name} v{terms.Policy.Policy.Version}";

    public override string Rule(TargetTerms terms) => $"rule {terms.Rule}";

    public override string Calendar(TargetTerms terms) => terms.Calendar?.Definition is { } calendar
        ? $"calendar {calendar.Name} v{calendar.Version}"
        : "round the clock";

    public override string NameOf(SlaSpan span) => span.NameEn ?? span.Name ?? "";

    private static string Reason(StatusCategory reason) => reason switch
    {
        StatusCategory.PendingCustomer => "waits for the customer",
        StatusCategory.PendingThirdParty => "waits for a third party",
        StatusCategory.PendingUntil => "waits for a date",
        _ => "resolved",
    };
}
