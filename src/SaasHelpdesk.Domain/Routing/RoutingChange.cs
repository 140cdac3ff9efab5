namespace SaasHelpdesk.Domain.Routing;

/// <summary>What a rule changed.</summary>
/// <param name="Field">The changed property: <c>team</c>, <c>priority</c>, <c>category</c>, <c>tag</c> or <c>skill</c>.</param>
/// <param name="To">The value that it set or added.</param>
/// <param name="From">The value before; null if there was none, and for additions.</param>
public sealed record RoutingChange(string Field, string To, string? From = null);
