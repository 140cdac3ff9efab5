using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>How an agent stands. A pure fold of the stream; its JSON form is the snapshot.</summary>
public sealed record AgentState
{
    /// <summary>How many tickets an agent takes at a time unless said otherwise.</summary>
    public const int DefaultCapacity = 20;

    /// <summary>The agent.</summary>
    public required AgentId Id { get; init; }

    /// <summary>Number of events so far.</summary>
    public long Version { get; init; }

    /// <summary>When the last event happened.</summary>
    public Instant LastAt { get; init; }

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the agent can be given work.</summary>
    public Presence Presence { get; init; }

    /// <summary>When an absence ends by itself; null for an open end, or if there is none.</summary>
    public Instant? AwayUntil { get; init; }

    /// <summary>How many tickets the agent takes at a time.</summary>
    public int Capacity { get; init; } = DefaultCapacity;

    /// <summary>What the agent is able to do, whatever the team.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>The calendar of the agent's working hours, or null if they have none of their own.</summary>
    public CalendarId? Shift { get; init; }

    /// <summary>Up to when starts of shifts have been carried out; null while the agent is not available.</summary>
    public Instant? ShiftsSeen { get; init; }

    /// <summary>The tickets that the agent has, oldest first: one assignment a ticket.</summary>
    public ImmutableArray<AgentAssignment> Assignments { get; init; } = [];

    /// <summary>
    /// What ended lately, oldest first, so that a message that comes late or twice does not bring an assignment back. Bounded.
    /// </summary>
    public ImmutableArray<EndedAssignment> Ended { get; init; } = [];

    /// <summary>How many tickets the agent has, those still to be taken included.</summary>
    public int OpenLoad => Assignments.Length;

    /// <summary>Whether the agent can be given a ticket, shift aside.</summary>
    public bool IsFree => Presence == Presence.Available && OpenLoad < Capacity;

    /// <summary>An agent of whom nothing is known yet: offline.</summary>
    public static AgentState Initial(AgentId agent) => new() { Id = agent, Name = agent.Value };
}
