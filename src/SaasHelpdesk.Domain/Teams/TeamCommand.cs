using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>What somebody wants of a team.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(RouteTicket), "routeTicket")]
[JsonDerivedType(typeof(MemberFreed), "memberFreed")]
public abstract record TeamCommand;

/// <summary>
/// Asks for an agent for a ticket. The answer is an effect: the ticket is sent <c>AcceptRouting</c>. Asking again for the same assignment
/// with the same revision changes nothing.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The number that the assignment will have in the ticket, from 1 up.</param>
public sealed record RouteTicket(TicketId Ticket, int Assignment) : TeamCommand
{
    /// <summary>
    /// The ticket's version when it asked, which tells a new request from a repeated one: a ticket that went to another team and came back asks
    /// for the same assignment again.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Revision { get; init; }

    /// <summary>Skills that the agent must have.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>Whether an agent without the skills will do at once if nobody with them is free, whatever the team's rule on waiting.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RelaxSkills { get; init; }

    /// <summary>How urgent the ticket is among those that wait.</summary>
    public Priority Priority { get; init; } = Priority.Moderate;

    /// <summary>Agents who are not to get it, for example because they did not take it in time.</summary>
    public ImmutableArray<AgentId> RuleOut { get; init; } = [];

    /// <summary>The agent who gets it if free, whoever's turn it is: the last one to work on a reopened ticket.</summary>
    public AgentId? Prefer { get; init; }
}

/// <summary>An agent can take more work than before: tickets that wait may go to them.</summary>
/// <param name="Agent">The agent.</param>
public sealed record MemberFreed(AgentId Agent) : TeamCommand;
