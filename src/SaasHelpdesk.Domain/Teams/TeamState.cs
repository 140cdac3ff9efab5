using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>How a team stands in distributing its work. A pure fold of the stream; its JSON form is the snapshot.</summary>
public sealed record TeamState
{
    /// <summary>The team.</summary>
    public required TeamId Id { get; init; }

    /// <summary>Number of events so far.</summary>
    public long Version { get; init; }

    /// <summary>When the last event happened.</summary>
    public Instant LastAt { get; init; }

    /// <summary>Where the round robin stands.</summary>
    public RoundRobinPointer Pointer { get; init; }

    /// <summary>
    /// The latest choices, oldest first: what makes a repeated request harmless, and load that agents are about to get. Bounded; a repeat that
    /// comes after its choice was dropped is chosen for again, which the ticket ignores.
    /// </summary>
    public ImmutableArray<TeamChoice> Recent { get; init; } = [];

    /// <summary>Tickets that wait for somebody to be free, most urgent first, then in the order in which they came.</summary>
    public ImmutableArray<WaitingTicket> Waiting { get; init; } = [];

    /// <summary>A team that has not chosen anybody yet.</summary>
    public static TeamState Initial(TeamId team) => new() { Id = team };
}
