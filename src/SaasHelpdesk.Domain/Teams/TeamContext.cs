using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>What a team's decision depends on besides the team and the command.</summary>
public sealed record TeamContext
{
    /// <summary>The team.</summary>
    public required TeamId Team { get; init; }

    /// <summary>The present. What is finer than a microsecond is cut off.</summary>
    public required Instant Now { get; init; }

    /// <summary>The team as the newest configuration has it; null if it is there no more: then nobody is chosen.</summary>
    public required TeamDefinition? Definition { get; init; }

    /// <summary>All members in the team's order, as they are now.</summary>
    public required ImmutableArray<RoutingCandidate> Members { get; init; }
}
