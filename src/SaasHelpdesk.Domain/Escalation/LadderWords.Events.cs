using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Escalation;

/// <content>What timers do to a ticket.</content>
public static partial class LadderWords
{
    /// <summary>What a timer's event says; null for other events.</summary>
    public static string? Tell(TicketEvent @event, Language language)
    {
        var german = language == Language.De;
        return @event switch
        {
            SlaWarned e => german ? $"{Of(e.Moment.Metric, german)}: Warnung." : $"{Of(e.Moment.Metric, german)}: warning.",
            SlaBreached e => german ? $"{Of(e.Moment.Metric, german)}: Frist verletzt." : $"{Of(e.Moment.Metric, german)}: target missed.",
            LadderStepFired e => Step(e, language),
            LadderStepSkipped e => german
                ? $"{Of(e.Moment.Metric, german)}, Stufe {e.Moment.Number}: übersprungen ({Reason(e.Reason, german)})."
                : $"{Of(e.Moment.Metric, german)}, step {e.Moment.Number}: skipped ({Reason(e.Reason, german)}).",
            AcknowledgementEnded => german ? "Die Kenntnisnahme endet." : "The acknowledgement ends.",
            TicketHandedOver e => german ? $"Übergabe an das Team {e.To} (Ebene {e.Level})." : $"Handed over to the team {e.To} (level {e.Level}).",
            PriorityChanged e => german ? $"Die Priorität wird {Of(e.To, german)}." : $"The priority becomes {Of(e.To, german)}.",
            StatusChanged e => german ? $"Der Status wird „{e.Status}“." : $"The status becomes “{e.Status}”.",
            WatcherAdded e => german ? $"{e.User} liest mit." : $"{e.User} follows.",
            TicketClosed e => german ? $"Das Ticket wird geschlossen („{e.Status}“)." : $"The ticket closes (“{e.Status}”).",
            _ => null,
        };
    }

    private static string Step(LadderStepFired e, Language language)
    {
        var german = language == Language.De;
        var what = new List<string>();
        what.AddRange(e.Notified.Select(target => Tell(new NotifyAction(target), language)));
        what.AddRange(e.Held.Select(target => Tell(new NotifyAction(target), language) + (german ? " (zurückgehalten)" : " (held back)")));
        what.AddRange(e.Webhooks.Select(webhook => Tell(new WebhookAction(webhook), language)));
        what.AddRange(e.Failed.Select(failed => german ? $"misslungen: {failed}" : $"failed: {failed}"));
        var tail = what.Count == 0 ? "." : $" {string.Join(", ", what)}.";
        return german
            ? $"{Of(e.Moment.Metric, german)}, Stufe {e.Moment.Number}:{(what.Count == 0 ? " ausgeführt" : "")}{tail}"
            : $"{Of(e.Moment.Metric, german)}, step {e.Moment.Number}:{(what.Count == 0 ? " fired" : "")}{tail}";
    }

    private static string Reason(string reason, bool german) => (reason, german) switch
    {
        ("condition", false) => "its condition does not hold",
        ("unassigned", false) => "somebody is assigned",
        ("new", false) => "it is no longer new",
        ("notAcknowledged", false) => "it was acknowledged",
        ("unanswered", false) => "it was answered",
        ("notHandedOver", false) => "it was handed over",
        ("condition", true) => "die Bedingung trifft nicht zu",
        ("unassigned", true) => "es ist zugewiesen",
        ("new", true) => "es ist nicht mehr neu",
        ("notAcknowledged", true) => "es wurde zur Kenntnis genommen",
        ("unanswered", true) => "es wurde beantwortet",
        ("notHandedOver", true) => "es wurde übergeben",
        _ => reason,
    };

    private static string Of(SlaMetric metric, bool german) => (metric, german) switch
    {
        (SlaMetric.FirstResponse, false) => "First response",
        (SlaMetric.NextResponse, false) => "Next response",
        (SlaMetric.PeriodicUpdate, false) => "Periodic update",
        (SlaMetric.Resolution, false) => "Resolution",
        (SlaMetric.TimeToOwn, false) => "Time to own",
        (_, false) => "Team ownership",
        (SlaMetric.FirstResponse, true) => "Erste Antwort",
        (SlaMetric.NextResponse, true) => "Nächste Antwort",
        (SlaMetric.PeriodicUpdate, true) => "Regelmäßige Nachricht",
        (SlaMetric.Resolution, true) => "Lösung",
        (SlaMetric.TimeToOwn, true) => "Übernahme",
        (_, true) => "Bearbeitung im Team",
    };
}
