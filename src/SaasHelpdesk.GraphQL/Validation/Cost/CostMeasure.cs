using System.Globalization;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>Adds up the cost of selections, with the sizes that one request asks for.</summary>
internal sealed class CostMeasure(FieldCosts costs, VariableValues variables, Func<string, FragmentDefinitionNode?> fragments)
    : ExpandedMeasure(fragments)
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

    protected override long Field(FieldNode field, long below)
    {
        if (costs.Find(field) is not { } definition)
        {
            return below;
        }

        return Saturating.Add(definition.StaticCost.Weight, Saturating.Multiply(Size(field, definition), below));
    }

    protected override long Combine(long first, long second) => Saturating.Add(first, second);

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
                        var cost = Field(field, field.SelectionSet is null ? 0 : Of(field.SelectionSet));
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
        foreach (var name in definition.StaticCost.SizeArguments)
        {
            var given = field.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
            var size = given is null ? Default(definition, name) : Read(given, definition, name);
            largest = Math.Max(largest, size ?? -1);
        }

        return largest >= 0 ? largest : definition.StaticCost.DefaultSize;
    }

    private int? Read(ValueNode value, FieldDefinition definition, string name) => value switch
    {
        IntValueNode literal => int.Parse(literal.Text, CultureInfo.InvariantCulture),
        VariableNode variable when variables.TryGet(variable, out var given) => given as int?,
        VariableNode => Default(definition, name),
        _ => null,
    };

    private static int? Default(FieldDefinition definition, string name) =>
        definition.FindArgument(name) is { DefaultValue: not null } argument ? argument.CoercedDefault as int? : null;
}
