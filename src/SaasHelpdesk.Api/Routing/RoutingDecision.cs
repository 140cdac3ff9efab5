using NodaTime;
using SaasHelpdesk.Domain.Routing;

namespace SaasHelpdesk.Api.Routing;

/// <summary>A routing decision of a ticket.</summary>
/// <param name="At">When; null for one that is only tried.</param>
/// <param name="Trace">Why it came out so.</param>
internal sealed record RoutingDecision(Instant? At, RoutingTrace Trace);
