using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>A ticket that an agent has.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">Number of the assignment in the ticket.</param>
/// <param name="Team">The team that works on the ticket, or null.</param>
/// <param name="Since">When the agent got it.</param>
public sealed record AgentAssignment(TicketId Ticket, int Assignment, TeamId? Team, Instant Since)
{
    /// <summary>Until when, inclusive, the agent has to take it; null if that is done or not needed.</summary>
    public Instant? TakeBy { get; init; }

    /// <summary>Whether the agent still has to take it.</summary>
    [JsonIgnore]
    public bool IsPending => TakeBy is not null;
}
