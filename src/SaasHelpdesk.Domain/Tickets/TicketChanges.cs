using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>What events changed, in the names that the API gives the fields.</summary>
public static class TicketChanges
{
    /// <summary>The names of all fields that the events changed: sorted, distinct.</summary>
    public static IReadOnlyList<string> Between(IEnumerable<TicketEvent> events) =>
        [.. events.SelectMany(Of).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(TicketEvent @event) => @event switch
    {
        TicketOpened => ["status", "messages"],
        TicketReplied or NoteAdded or MessageEdited => ["messages"],
        TicketAssigned { AsOwner: true } => ["assignee", "owner"],
        TicketAssigned or TicketTaken or TicketReleased or TicketReturned => ["assignee"],
        TicketHandedOver => ["assignee", "level", "team"],
        TicketEscalated => ["escalations"],
        TicketAcknowledged or AcknowledgementEnded => ["acknowledgedUntil"],
        PriorityChanged => ["impact", "priority", "urgency"],
        TraitsChanged e => Of(e),
        TicketTagged => ["tags"],
        FieldSet e => [$"fields.{e.Field}"],
        PolicyApplied => ["policy"],
        StatusChanged or TicketReopened or TicketClosed => ["status"],
        TicketResolved => ["resolution", "status"],
        TicketAbsorbed => ["absorbed", "links", "timeSpent", "watchers"],
        TicketMerged => ["mergedInto", "status"],
        TicketLinked or TicketUnlinked or TicketSplit => ["links"],
        WatcherAdded or WatcherRemoved => ["watchers"],
        TimeLogged => ["timeSpent"],
        SlaWarned or SlaBreached or LadderStepFired or LadderStepSkipped => ["clocks"],
        _ => [],
    };

    private static IEnumerable<string> Of(TraitsChanged e)
    {
        if (e.Subject is not null)
            yield return "subject";
        if (e.Type is not null)
            yield return "type";
        if (e.Category is not null)
            yield return "category";
        if (e.Channel is not null)
            yield return "channel";
        if (e.Organisation is not null)
            yield return "organisation";
        if (e.Vip is not null)
            yield return "vip";
    }
}
