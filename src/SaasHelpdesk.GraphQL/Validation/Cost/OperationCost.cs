using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>
/// Static cost of an operation: known before it runs, from the sizes it asks for. Sizes that variables give are looked up for
/// each request; the last result is kept, as clients send the same sizes again and again.
/// </summary>
internal sealed class OperationCost
{
    private readonly OperationDefinitionNode _operation;
    private readonly Func<string, FragmentDefinitionNode?> _fragments;
    private readonly FieldCosts _costs;
    private readonly SizeVariable[] _sizeVariables;
    private Result? _last;

    internal OperationCost(OperationDefinitionNode operation, ValidationContext context, FieldCosts costs)
    {
        _operation = operation;
        _fragments = context.FindFragment;
        _costs = costs;
        _sizeVariables = SizeVariables.Of(context.Usages.Reachable([operation]), costs);
    }

    internal long Of(VariableValues variables)
    {
        var last = _last;
        if (last is not null && last.IsFor(_sizeVariables, variables))
        {
            return last.Cost;
        }

        var cost = new CostMeasure(_costs, variables, _fragments).Of(_operation).Total;
        _last = new Result(cost, [.. _sizeVariables.Select(variable => variable.SizeIn(variables))]);
        return cost;
    }

    /// <summary>The field that costs most, as a path such as <c>items.nodes</c>.</summary>
    internal string CostliestField(VariableValues variables)
    {
        var measure = new CostMeasure(_costs, variables, _fragments);
        measure.Of(_operation);
        return measure.CostliestField(_operation.SelectionSet);
    }

    private sealed record Result(long Cost, int?[] Sizes)
    {
        internal bool IsFor(SizeVariable[] sizes, VariableValues variables)
        {
            for (var i = 0; i < sizes.Length; i++)
            {
                if (sizes[i].SizeIn(variables) != Sizes[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
