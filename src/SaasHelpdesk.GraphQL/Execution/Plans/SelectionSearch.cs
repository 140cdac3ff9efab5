using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>Looks ahead into a selection without knowing the object type it will meet.</summary>
internal static class SelectionSearch
{
    internal static bool Selects(OperationPlan operation, IReadOnlyList<SelectionSetNode> sets, string fieldName)
    {
        var visited = new HashSet<string>();
        var open = new Stack<SelectionSetNode>(sets);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (!operation.Conditions.Include(selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field when field.Name == fieldName:
                        return true;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread
                        when visited.Add(spread.Name) && operation.Document.FindFragment(spread.Name) is { } fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return false;
    }
}
