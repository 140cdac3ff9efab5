using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.2.4.1: a subscription has one root field, without <c>@skip</c> and <c>@include</c>, and no meta-field.</summary>
internal sealed class SingleRootField(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || Context.Schema.Subscription is not { } type)
        {
            return;
        }

        var name = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        var fields = new OrderedDictionary<string, FieldNode>();
        foreach (var selection in RootSelections(operation, type))
        {
            if (selection.Directives.FirstOrDefault(directive => directive.Name is "skip" or "include") is { } directive)
            {
                Context.Report($"{name} must not use \"@{directive.Name}\" directive in the top level selection.", directive.Location);
            }

            if (selection is FieldNode field)
            {
                fields.TryAdd(field.ResponseName, field);
            }
        }

        if (fields.Count > 1)
        {
            Context.Report($"{name} must select only one top level field.", [.. fields.Values.Skip(1).Select(field => field.Location)]);
        }

        foreach (var field in fields.Values.Where(field => field.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            Context.Report($"{name} must not select an introspection top level field.", field.Location);
        }
    }

    /// <summary>CollectSubscriptionFields.</summary>
    private List<SelectionNode> RootSelections(OperationDefinitionNode operation, IObjectType type)
    {
        var reached = new List<SelectionNode>(operation.SelectionSet.Selections);
        var visited = new HashSet<string>();
        for (var i = 0; i < reached.Count; i++)
        {
            switch (reached[i])
            {
                case InlineFragmentNode inline when inline.TypeCondition is null || Context.Schema.Applies(inline.TypeCondition.Name, type):
                    reached.AddRange(inline.SelectionSet.Selections);
                    break;
                case FragmentSpreadNode spread
                    when visited.Add(spread.Name)
                        && Context.FindFragment(spread.Name) is { } fragment
                        && Context.Schema.Applies(fragment.TypeCondition.Name, type):
                    reached.AddRange(fragment.SelectionSet.Selections);
                    break;
            }
        }

        return reached;
    }
}
