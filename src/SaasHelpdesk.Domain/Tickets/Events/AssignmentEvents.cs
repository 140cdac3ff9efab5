using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>An agent got the ticket.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Assignment">Number of this assignment in the ticket, from 1 up.</param>
public sealed record TicketAssigned(AgentId Agent, int Assignment) : TicketEvent
{
    /// <summary>True if the agent is the case owner from now on.</summary>
    public bool AsOwner { get; init; }

    /// <summary>True if the agent took it and need not confirm.</summary>
    public bool Taken { get; init; }

    /// <summary>How the choice came about, if the team chose.</summary>
    public RoutingTrace? Routing { get; init; }
}

/// <summary>The assignee confirmed the assignment.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Assignment">The assignment's number.</param>
public sealed record TicketTaken(AgentId Agent, int Assignment) : TicketEvent;

/// <summary>The assignee gave the ticket back to the team.</summary>
/// <param name="Agent">The agent who had it.</param>
/// <param name="Assignment">The assignment's number.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record TicketReleased(AgentId Agent, int Assignment, string? Reason = null) : TicketEvent;

/// <summary>The assignee lost the ticket to the team: not taken in time, or absent.</summary>
/// <param name="Agent">The agent who had it.</param>
/// <param name="Assignment">The assignment's number.</param>
/// <param name="Reason">Why.</param>
public sealed record TicketReturned(AgentId Agent, int Assignment, AssignmentEnd Reason) : TicketEvent;

/// <summary>The team had nobody free: the ticket waits in its queue.</summary>
/// <param name="Team">The team.</param>
/// <param name="Routing">Who was looked at and why nobody was chosen.</param>
public sealed record TicketQueued(TeamId Team, RoutingTrace Routing) : TicketEvent;
