using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>What one command or waking did.</summary>
/// <param name="Before">The team before, or null if the stream did not exist.</param>
/// <param name="Events">What happened, in order; empty if nothing had to.</param>
/// <param name="After">The team after.</param>
/// <param name="NextWake">When something is due next, or null if never.</param>
public sealed record TeamTurn(TeamState? Before, ImmutableArray<TeamEvent> Events, TeamState After, Instant? NextWake);
