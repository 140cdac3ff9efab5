namespace SaasHelpdesk.Domain.Routing;

/// <summary>Who gets a ticket, and where the round robin stands afterwards.</summary>
/// <param name="Trace">The decision; <see cref="RoutingTrace.Chosen"/> is null if nobody was free.</param>
/// <param name="Pointer">The pointer for the next choice.</param>
public sealed record AgentChoice(RoutingTrace Trace, RoundRobinPointer Pointer);
