using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>Somebody who works on tickets, as routing and lists see them. Written whole; the row of the same id is replaced.</summary>
public sealed record AgentRow : ReadModelRow
{
    /// <summary>The agent.</summary>
    public required AgentId Id { get; init; }

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Stable name of the presence, camel case.</summary>
    public required string Presence { get; init; }

    /// <summary>How many tickets the agent takes at a time.</summary>
    public required int Capacity { get; init; }

    /// <summary>How many the agent has.</summary>
    public required int OpenLoad { get; init; }

    /// <summary>Skills, sorted, distinct. No control characters.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>Teams, sorted, distinct.</summary>
    public ImmutableArray<TeamId> Teams { get; init; } = [];
}
