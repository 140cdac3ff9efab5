using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>What one rule did.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Name">Its name at the time.</param>
/// <param name="Matched">Whether its condition held.</param>
public sealed record RuleTrace(RoutingRuleId Rule, string Name, bool Matched)
{
    /// <summary>What it changed; empty if everything was so already.</summary>
    public ImmutableArray<RoutingChange> Changes { get; init; } = [];

    /// <summary>Whether it ended the list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stopped { get; init; }
}
