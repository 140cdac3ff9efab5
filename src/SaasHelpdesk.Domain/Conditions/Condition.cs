using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Conditions;

/// <summary>
/// A condition on a ticket's traits as data: a leaf compares one field, a node combines others. Exactly one of <see cref="Field"/>,
/// <see cref="All"/>, <see cref="Any"/> and <see cref="Not"/> is set; a condition with none of them is always true.
/// </summary>
public sealed record Condition
{
    /// <summary>Always true.</summary>
    public static Condition Always { get; } = new();

    /// <summary>The compared field of a leaf.</summary>
    public ConditionField? Field { get; init; }

    /// <summary>How a leaf compares.</summary>
    public ConditionOperator Operator { get; init; }

    /// <summary>What a leaf compares with: enum names in camel case, ids, texts, <c>true</c>/<c>false</c>.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>True if all are.</summary>
    public ImmutableArray<Condition> All { get; init; } = [];

    /// <summary>True if any is.</summary>
    public ImmutableArray<Condition> Any { get; init; } = [];

    /// <summary>True if this is not.</summary>
    public Condition? Not { get; init; }
}
