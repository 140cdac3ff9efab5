using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>What a decision depends on besides the agent and the command.</summary>
/// <param name="Now">The present. What is finer than a microsecond is cut off.</param>
/// <param name="By">Who acts; null for the helpdesk itself.</param>
public sealed record AgentContext(Instant Now, Actor? By = null);
