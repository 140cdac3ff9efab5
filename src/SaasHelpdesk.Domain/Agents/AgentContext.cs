using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>What a decision depends on besides the agent and the command.</summary>
public sealed record AgentContext
{
    /// <summary>The agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The present. What is finer than a microsecond is cut off.</summary>
    public required Instant Now { get; init; }

    /// <summary>The tenant's newest configuration: the calendars of shifts, and the teams that the agent works in.</summary>
    public required CompiledConfiguration Configuration { get; init; }

    /// <summary>Who acts; null for the helpdesk itself.</summary>
    public Actor? By { get; init; }
}
