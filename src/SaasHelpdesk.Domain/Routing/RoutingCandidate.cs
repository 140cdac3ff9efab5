using System.Collections.Immutable;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>A member of a team at the moment of an assignment.</summary>
public sealed record RoutingCandidate
{
    /// <summary>The agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Share of the work relative to the other members, from 1 up.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>What the agent is able to do: as a person and as a member of the team.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>Whether the agent can be given work.</summary>
    public Presence Presence { get; init; }

    /// <summary>Whether it is within the agent's shift; true for agents without one.</summary>
    public bool OnShift { get; init; } = true;

    /// <summary>Tickets that the agent has, offered ones included.</summary>
    public int OpenLoad { get; init; }

    /// <summary>Tickets that the agent takes at a time.</summary>
    public int Capacity { get; init; }

    /// <summary>The tickets that <see cref="OpenLoad"/> counts, as far as known: a ticket that was just given and is among them is not counted twice.</summary>
    public ImmutableArray<TicketId> Tickets { get; init; } = [];
}
