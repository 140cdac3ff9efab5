using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>Adds up the cost of selections, with the sizes that one request asks for.</summary>
internal sealed class CostMeasure(FieldCosts costs, VariableValues variables, Func<string, FragmentDefinitionNode?> fragments)
    : ExpandedMeasure<SelectionCost>(fragments)
{
    private readonly Func<string, FragmentDefinitionNode?> _fragments = fragments;

    /// <summary>Follows the field that costs most as long as most of its cost lies in one field below.</summary>
    internal string CostliestField(SelectionSetNode set)
    {
        var path = new List<string>();
        for (var at = set; at is not null;)
        {
            var (field, cost) = Costliest(at);
            if (field is null || cost == 0)
            {
                break;
            }

            path.Add(field.ResponseName);
            at = field.SelectionSet is not null && Costliest(field.SelectionSet).Cost > 0 ? field.SelectionSet : null;
        }

        return string.Join('.', path);
    }

    protected override SelectionCost Field(FieldNode field, SelectionCost below)
    {
        if (costs.Find(field) is not { } definition)
        {
            return below;
        }

        var declared = definition.StaticCost;
        var size = Size(field, definition);
        var (once, items) = HasItemFields(definition) ? (below.Once, below.PerItem) : (0, below.Total);
        var cost = Saturating.Add(
            Saturating.Add(declared.Weight, once), Saturating.Multiply(size, Saturating.Add(declared.ItemWeight, items)));
        return declared.HoldsItems ? new SelectionCost(0, cost) : new SelectionCost(cost, 0);
    }

    protected override SelectionCost Combine(SelectionCost first, SelectionCost second) =>
        new(Saturating.Add(first.Once, second.Once), Saturating.Add(first.PerItem, second.PerItem));

    private static bool HasItemFields(FieldDefinition definition) =>
        definition.Type.NamedType is ICompositeType type && type.Fields.Any(field => field.StaticCost.HoldsItems);

    private (FieldNode? Field, long Cost) Costliest(SelectionSetNode set)
    {
        (FieldNode? Field, long Cost) most = default;
        var visited = new HashSet<string>();
        var open = new Stack<SelectionSetNode>([set]);
        while (open.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        var cost = Field(field, field.SelectionSet is null ? default : Of(field.SelectionSet)).Total;
                        most = most.Field is null || cost > most.Cost ? (field, cost) : most;
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name) && _fragments(spread.Name) is { } fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return most;
    }

    private long Size(FieldNode field, FieldDefinition definition)
    {
        var largest = -1;
        foreach (var path in definition.StaticCost.SizeArguments)
        {
            largest = Math.Max(largest, Size(field, definition, path) ?? -1);
        }

        return largest >= 0 ? largest : definition.StaticCost.DefaultSize;
    }

    private int? Size(FieldNode field, FieldDefinition definition, string path)
    {
        var split = path.Split('.');
        var given = field.Arguments.FirstOrDefault(argument => argument.Name == split[0])?.Value;
        ReadOnlySpan<string> names = split.AsSpan(1);
        if (given is not null && SizePath.Walk(given, ref names) is var end)
        {
            if (end is not VariableNode variable)
            {
                return SizePath.SizeOf(end);
            }

            if (variables.TryGet(variable, out var value))
            {
                return SizePath.SizeOf(value, names);
            }
        }

        return definition.FindArgument(split[0]) is { DefaultValue: not null } argument
            ? SizePath.SizeOf(argument.CoercedDefault, split.AsSpan(1))
            : null;
    }
}
