using System.Globalization;
using NodaTime;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>What a ladder's steps do, in words.</summary>
public static partial class LadderWords
{
    /// <summary>When a step fires on its clock: "at 75 %", "30 min after due".</summary>
    public static string Tell(LadderOffset offset, Language language)
    {
        var german = language == Language.De;
        if (offset.Percent is { } percent)
            return german ? $"bei {percent} %" : $"at {percent} %";
        var fromDue = offset.FromDue ?? Duration.Zero;
        if (fromDue == Duration.Zero)
            return german ? "bei Fälligkeit" : "when due";
        var length = Length(fromDue < Duration.Zero ? -fromDue : fromDue, german);
        return (fromDue < Duration.Zero, german) switch
        {
            (true, true) => $"{length} vor Fälligkeit",
            (true, false) => $"{length} before due",
            (false, true) => $"{length} nach Fälligkeit",
            (false, false) => $"{length} after due",
        };
    }

    /// <summary>What an action does: "tells the lead of the team".</summary>
    public static string Tell(LadderAction action, Language language)
    {
        var german = language == Language.De;
        return action switch
        {
            NotifyAction notify => german ? $"benachrichtigt {Tell(notify.Target, language)}" : $"tells {Tell(notify.Target, language)}",
            ReassignAction { Team: { } team } => german ? $"übergibt an das Team {team}" : $"hands over to the team {team}",
            ReassignAction reassign => german ? $"übergibt an Ebene {reassign.Level}" : $"hands over to level {reassign.Level}",
            RaisePriorityAction { To: { } to } => german ? $"hebt die Priorität auf {Of(to, german)}" : $"raises the priority to {Of(to, german)}",
            RaisePriorityAction => german ? "hebt die Priorität um eine Stufe" : "raises the priority by one",
            AddWatcherAction watcher => german ? $"lässt {watcher.User} mitlesen" : $"lets {watcher.User} follow",
            SetStatusAction status => german ? $"setzt den Status „{status.Status}“" : $"sets the status “{status.Status}”",
            WebhookAction webhook => german ? $"ruft den Webhook {webhook.Webhook} auf" : $"calls the webhook {webhook.Webhook}",
            _ => throw new ArgumentOutOfRangeException(nameof(action), action.GetType().Name, null),
        };
    }

    /// <summary>Whom a notification goes to: "the lead of the team".</summary>
    public static string Tell(NotifyTarget target, Language language) => (target.Kind, language) switch
    {
        (NotifyTargetKind.Person, _) => $"{target.User}",
        (NotifyTargetKind.Team, Language.De) => $"das Team {target.Team}",
        (NotifyTargetKind.Team, _) => $"the team {target.Team}",
        (NotifyTargetKind.Assignee, Language.De) => "wer es bearbeitet",
        (NotifyTargetKind.Assignee, _) => "whoever works on it",
        (NotifyTargetKind.CaseOwner, Language.De) => "den Fallverantwortlichen",
        (NotifyTargetKind.CaseOwner, _) => "the case owner",
        (NotifyTargetKind.TeamLead, Language.De) => "die Teamleitung",
        (NotifyTargetKind.TeamLead, _) => "the lead of the team",
        (NotifyTargetKind.OnDuty, Language.De) => "wer im Team Dienst hat",
        (NotifyTargetKind.OnDuty, _) => "whoever is on duty",
        (NotifyTargetKind.Manager, Language.De) => "das Service-Management",
        (NotifyTargetKind.Manager, _) => "service management",
        (NotifyTargetKind.ProviderManagement, Language.De) => "die Leitung des Anbieters",
        (NotifyTargetKind.ProviderManagement, _) => "the provider's management",
        (_, Language.De) => "den Anfragenden",
        _ => "the requester",
    };

    private static string Of(Priority priority, bool german) => (priority, german) switch
    {
        (Priority.Critical, false) => "critical",
        (Priority.High, false) => "high",
        (Priority.Moderate, false) => "moderate",
        (_, false) => "low",
        (Priority.Critical, true) => "kritisch",
        (Priority.High, true) => "hoch",
        (Priority.Moderate, true) => "mittel",
        (_, true) => "niedrig",
    };

    private static string Length(Duration length, bool german)
    {
        var parts = new List<string>(3);
        Add((length.Days * 24) + length.Hours, german ? "Std." : "h");
        Add(length.Minutes, german ? "Min." : "min");
        Add(length.Seconds, german ? "Sek." : "s");
        return string.Join(' ', parts);

        void Add(int amount, string unit)
        {
            if (amount != 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{amount} {unit}"));
        }
    }
}
