using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla.Explanations;

internal sealed class GermanWords : Words
{
    private static readonly string[] Weekdays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

    protected override string HourUnit => "Std.";

    protected override string MinuteUnit => "Min.";

    protected override string SecondUnit => "Sek.";

    protected override string NoTime => "weniger als 1 Sek.";

    public override string Weekday(IsoDayOfWeek day) => Weekdays[(int)day - 1];

    public override string Date(LocalDate date, bool withYear) => withYear
        ? FormattableString.Invariant($"{date.Day:00}.{date.Month:00}.{date.Year}")
        : FormattableString.Invariant($"{date.Day:00}.{date.Month:00}.");

    public override string Started(SlaMetric metric, int cycle, string at) => metric switch
    {
        SlaMetric.NextResponse => $"Kunde wartet seit {at}.",
        SlaMetric.PeriodicUpdate => $"Letzte Zwischenmeldung {at}.",
        SlaMetric.TeamOwnership => $"Beim Team seit {at}.",
        SlaMetric.Resolution when cycle > 1 => $"Wieder geöffnet {at}.",
        _ => $"Eröffnet {at}.",
    };

    public override string Counted(string length, string range) => $"{length} gezählt {range}.";

    public override string CountedUntilClosing(string length, string closing) => $"{length} gezählt bis Geschäftsschluss {closing}.";

    public override string Closed(string days) => $"{days} geschlossen.";

    public override string Holiday(string day, string name) => $"{day} Feiertag: {name}.";

    public override string SpecialDay(string range, string name) => $"{range} geschlossen: {name}.";

    public override string Paused(string range, StatusCategory reason) => $"Pausiert {range}: {Reason(reason)}.";

    public override string Resolved(string range) => $"Gelöst {range}, zählt nicht.";

    public override string NoTarget(string range) => $"Kein Ziel {range}, zählt nicht.";

    public override string Restarted(string range) => $"{range} zählt nicht mehr: Die Uhr wurde neu gestartet.";

    public override string Changed(string? at, string? policy, string rule, string? target, string? calendar)
    {
        var what = string.Join(", ", new[] { policy, rule, calendar }.OfType<string>());
        return $"{(at is null ? "Jetzt nach" : $"Ab {at} nach")} {what}{(target is null ? "" : $": {target}")}.";
    }

    public override string Target(string now, string before) => $"Ziel {now} statt {before}";

    public override string Due(string at) => $"Fällig {at}";

    public override string PausedNow(string since, StatusCategory reason, string left) => $"Pausiert seit {since}, noch {left}: {Reason(reason)}";

    public override string Late(string since, string over, StatusCategory? paused) =>
        $"Überfällig seit {since}, {over} darüber{(paused is { } reason ? $", pausiert: {Reason(reason)}" : "")}";

    public override string Met(string at, string left) => $"Gestoppt {at}, eingehalten mit {left} Rest";

    public override string MetLate(string at, string over) => $"Gestoppt {at}, {over} zu spät";

    public override string Idle(SlaMetric metric) => metric switch
    {
        SlaMetric.NextResponse => "Nichts zu messen: keine Kundennachricht ist unbeantwortet",
        SlaMetric.PeriodicUpdate => "Nichts zu messen: noch keine Zwischenmeldung gesendet",
        _ => "Nichts zu messen: kein Team hat das Ticket",
    };

    public override string Cancelled(string? at) => at is null ? "Kein Ziel gilt" : $"Abgebrochen {at}";

    public override string Policy(TargetTerms terms) => $"Richtlinie {terms.Policy.Policy.Name} v{terms.Policy.Policy.Version}";

    public override string Rule(TargetTerms terms) => $"Regel {terms.Rule}";

    public override string Calendar(TargetTerms terms) => terms.Calendar?.Definition is { } calendar
        ? $"Kalender {calendar.Name} v{calendar.Version}"
        : "rund um die Uhr";

    public override string NameOf(SlaSpan span) => span.Name ?? span.NameEn ?? "";

    private static string Reason(StatusCategory reason) => reason switch
    {
        StatusCategory.PendingCustomer => "wartet auf den Kunden",
        StatusCategory.PendingThirdParty => "wartet auf Dritte",
        StatusCategory.PendingUntil => "wartet auf einen Termin",
        _ => "gelöst",
    };
}
