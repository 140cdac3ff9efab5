using SaasHelpdesk.Api.Tickets;

namespace SaasHelpdesk.Api.Changes;

/// <summary>The events of all kinds of things by their stored names.</summary>
internal static class ChangeNames
{
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        .. TicketEventNames.All.Select(static ticket => (ticket.Name, "Ticket: " + ticket.Description)),
        ("profileChanged", "Agent: name, capacity, skills or teams changed."),
        ("presenceChanged", "Agent: came, left or paused."),
        ("shiftStarted", "Agent: a shift began."),
        ("assignmentOffered", "Agent: a ticket was assigned."),
        ("assignmentTaken", "Agent: an assignment was confirmed."),
        ("assignmentLapsed", "Agent: an assignment was not confirmed in time."),
        ("assignmentReturned", "Agent: an assignment went back to the team."),
        ("assignmentEnded", "Agent: an assignment ended."),
        ("teamAssigned", "Team: it chose an agent for a ticket."),
        ("teamQueued", "Team: it had nobody free for a ticket."),
        ("teamSkillsRelaxed", "Team: it went on looking with fewer skills asked for."),
        ("teamRetried", "Team: it looked again for agents for waiting tickets."),
        ("tenantCreated", "Tenant: it came to be."),
        ("configurationPublished", "Tenant: a new version of the configuration holds."),
        ("tenantClosed", "Tenant: it was closed."),
        ("tenantReopened", "Tenant: it was opened again."),
        ("sandboxCreated", "Tenant: it has one more sandbox."),
        ("sandboxClosed", "Tenant: a sandbox was closed."),
    ];
}
