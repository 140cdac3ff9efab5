using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>Gives the ticket to an agent of the team that has it.</summary>
/// <param name="Agent">Who works on it from now on.</param>
public sealed record AssignTicket(AgentId Agent) : TicketCommand
{
    /// <summary>True to make the agent the case owner as well. The first assignee becomes the owner anyway.</summary>
    public bool AsOwner { get; init; }
}

/// <summary>The actor takes the ticket: confirms an assignment, or assigns it to themselves.</summary>
public sealed record TakeTicket : TicketCommand;

/// <summary>The assignee gives the ticket back to the team.</summary>
public sealed record ReleaseTicket : TicketCommand
{
    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>
/// The team's choice of an agent for the ticket. Ignored if the ticket has moved on meanwhile: another team, another assignment, resolved.
/// </summary>
/// <param name="Team">The team that chose.</param>
/// <param name="Assignment">The number of the assignment that was asked for.</param>
/// <param name="Agent">The chosen agent, or null if nobody was free.</param>
/// <param name="Trace">How the choice came about.</param>
public sealed record AcceptRouting(TeamId Team, int Assignment, AgentId? Agent, RoutingTrace Trace) : TicketCommand;

/// <summary>
/// Takes the ticket from an agent who did not take it in time, or who cannot work on it, back to the team. Ignored if that assignment is over.
/// </summary>
/// <param name="Agent">The agent who loses it.</param>
/// <param name="Assignment">The assignment's number.</param>
/// <param name="Reason">Why: not taken in time, or absent.</param>
public sealed record ReturnToTeam(AgentId Agent, int Assignment, AssignmentEnd Reason) : TicketCommand;
