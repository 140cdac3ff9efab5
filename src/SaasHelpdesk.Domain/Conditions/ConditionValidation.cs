using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Conditions;

/// <summary>Checks a condition at edit time.</summary>
public static class ConditionValidation
{
    /// <summary>How deep conditions may nest.</summary>
    internal const int MaxDepth = 8;

    /// <summary>How many parts a condition may have.</summary>
    internal const int MaxNodes = 200;

    /// <summary>How many values a leaf may have.</summary>
    internal const int MaxValues = 500;

    /// <summary>Everything that is wrong with a condition; empty if it can be compiled.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="field">Path of the condition in the input, for the refusals.</param>
    /// <param name="scope">What it may refer to; null leaves references unchecked.</param>
    public static ImmutableArray<Refusal> Check(Condition condition, string field, ConditionScope? scope = null)
    {
        var found = ImmutableArray.CreateBuilder<Refusal>();
        var nodes = 0;
        Walk(condition, field, depth: 1, ref nodes, scope, found);
        return found.ToImmutable();
    }

    private static void Walk(
        Condition condition,
        string field,
        int depth,
        ref int nodes,
        ConditionScope? scope,
        ImmutableArray<Refusal>.Builder found)
    {
        if (depth > MaxDepth || ++nodes > MaxNodes)
        {
            // Said once, however many parts are too many.
            if (nodes <= MaxNodes + 1)
                found.Add(ConditionErrors.TooLarge(field));
            return;
        }

        var shapes = (condition.Field is null ? 0 : 1) + (condition.All.IsEmpty ? 0 : 1) + (condition.Any.IsEmpty ? 0 : 1)
            + (condition.Not is null ? 0 : 1);
        if (shapes > 1 || (condition.Field is null && !condition.Values.IsEmpty))
        {
            found.Add(ConditionErrors.Shape(field));
            return;
        }

        if (condition.Field is { } compared)
            CheckLeaf(condition, compared, field, scope, found);
        if (condition.Not is { } not)
            Walk(not, $"{field}.not", depth + 1, ref nodes, scope, found);
        for (var i = 0; i < condition.All.Length; i++)
            Walk(condition.All[i], $"{field}.all[{i}]", depth + 1, ref nodes, scope, found);
        for (var i = 0; i < condition.Any.Length; i++)
            Walk(condition.Any[i], $"{field}.any[{i}]", depth + 1, ref nodes, scope, found);
    }

    private static void CheckLeaf(
        Condition leaf,
        ConditionField compared,
        string field,
        ConditionScope? scope,
        ImmutableArray<Refusal>.Builder found)
    {
        if (!Allows(compared, leaf.Operator))
            found.Add(ConditionErrors.Operator(compared, leaf.Operator, $"{field}.operator"));
        if (leaf.Values.Length > MaxValues)
            found.Add(ConditionErrors.TooLarge($"{field}.values"));
        else if (leaf.Operator == ConditionOperator.IsSet && !leaf.Values.IsEmpty)
            found.Add(ConditionErrors.UnexpectedValues($"{field}.values"));
        else if (leaf.Operator != ConditionOperator.IsSet && leaf.Values.IsEmpty)
            found.Add(ConditionErrors.NoValues($"{field}.values"));
        else
        {
            for (var i = 0; i < leaf.Values.Length; i++)
            {
                if (CheckValue(compared, leaf.Values[i], $"{field}.values[{i}]", scope) is { } refusal)
                    found.Add(refusal);
            }
        }
    }

    private static bool Allows(ConditionField compared, ConditionOperator @operator) => @operator switch
    {
        ConditionOperator.In or ConditionOperator.NotIn => Enum.IsDefined(compared),
        ConditionOperator.Under => compared == ConditionField.Category,
        ConditionOperator.IsSet => Enum.IsDefined(compared) && TraitNames.Of(compared) is null,
        _ => false,
    };

    private static Refusal? CheckValue(ConditionField compared, string? value, string field, ConditionScope? scope)
    {
        if (string.IsNullOrWhiteSpace(value))
            return ConditionErrors.UnknownValue(compared, value, field);
        if (TraitNames.Of(compared) is { } names)
            return names.ContainsKey(value) ? null : ConditionErrors.UnknownValue(compared, value, field);
        return compared switch
        {
            ConditionField.Organisation when !OrganisationId.TryParse(value, out _) => ConditionErrors.UnknownValue(compared, value, field),
            ConditionField.Team when !TeamId.TryParse(value, out _) => ConditionErrors.UnknownValue(compared, value, field),
            ConditionField.Team when scope is not null && !scope.Teams.Contains(new TeamId(value)) => ConditionErrors.UnknownTeam(value, field),
            ConditionField.Category when scope is not null && !scope.Categories.Contains(value) => ConditionErrors.UnknownCategory(value, field),
            _ => null,
        };
    }
}
