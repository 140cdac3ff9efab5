using System.Text;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>The events of a ticket by their stored names.</summary>
internal static class TicketEventNames
{
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        ("ticketOpened", "It came in. Always the first event."),
        ("ticketReplied", "A public message was sent."),
        ("noteAdded", "An internal note was added."),
        ("messageEdited", "A message got a new version."),
        ("ticketAssigned", "An agent got it."),
        ("ticketTaken", "The assignee confirmed the assignment."),
        ("ticketReleased", "The assignee gave it back to the team."),
        ("ticketReturned", "The assignee lost it to the team: not taken in time, or absent."),
        ("ticketQueued", "The team had nobody free: it waits in the queue."),
        ("ticketHandedOver", "Another team has it."),
        ("ticketEscalated", "Management attention was asked for."),
        ("ticketAcknowledged", "Somebody has seen it: notices are held back for a while."),
        ("acknowledgementEnded", "The acknowledgement ran out."),
        ("priorityChanged", "The priority, or what it follows from, changed."),
        ("traitsChanged", "Subject, type, category, channel, organisation or VIP changed."),
        ("ticketTagged", "The tags changed."),
        ("fieldSet", "A custom field was set or cleared."),
        ("policyApplied", "It is measured by another policy or policy version."),
        ("statusChanged", "The status changed, without resolving, reopening or closing."),
        ("ticketResolved", "It was solved."),
        ("ticketReopened", "It was taken up again."),
        ("ticketClosed", "It was closed for good."),
        ("ticketAbsorbed", "Another ticket was merged into it."),
        ("ticketMerged", "It was merged into another ticket."),
        ("ticketSplit", "Messages of it were copied into a new ticket."),
        ("ticketLinked", "A link to another ticket was made."),
        ("ticketUnlinked", "A link to another ticket was removed."),
        ("watcherAdded", "Somebody follows it."),
        ("watcherRemoved", "Somebody no longer follows it."),
        ("timeLogged", "Time was logged."),
        ("slaWarned", "A warning point of a clock was passed."),
        ("slaBreached", "A clock passed its due time unmet."),
        ("ladderStepFired", "A step of an escalation ladder fired."),
        ("ladderStepSkipped", "A step of an escalation ladder came up but its condition did not hold."),
    ];

    /// <summary><c>ticketOpened</c> → <c>TICKET_OPENED</c>.</summary>
    public static string ToUpperCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
            text.Append(char.IsUpper(letter) ? "_" : "").Append(char.ToUpperInvariant(letter));
        return text.ToString();
    }
}
