using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>What one command or waking did.</summary>
/// <param name="Before">The agent before, or null if the stream did not exist.</param>
/// <param name="Events">What happened, in order; empty if nothing had to.</param>
/// <param name="After">The agent after.</param>
/// <param name="NextWake">When something is due next, or null if never.</param>
public sealed record AgentTurn(AgentState? Before, ImmutableArray<AgentEvent> Events, AgentState After, Instant? NextWake);
