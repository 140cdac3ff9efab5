using System.Text;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>CollectFields and CollectSubfields (section 6.3.2), done once for each object type instead of for each object.</summary>
internal static class SelectionCompiler
{
    internal static ObjectPlan Compile(OperationPlan operation, IObjectType type, IReadOnlyList<SelectionSetNode> sets)
    {
        var collected = Collect(operation, type, sets);
        var fields = new List<FieldPlan>(collected.Count);
        foreach (var (responseName, nodes) in collected)
        {
            if (Definition(operation, type, nodes[0].Name) is { } definition)
            {
                fields.Add(Plan(operation, type, definition, responseName, nodes, first: fields.Count == 0));
            }
        }

        return new ObjectPlan([.. fields]);
    }

    private static OrderedDictionary<string, List<FieldNode>> Collect(
        OperationPlan operation, IObjectType type, IReadOnlyList<SelectionSetNode> sets)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();

        // Depth first with a stack of its own: a chain of fragments may be longer than the thread's stack is deep.
        var open = new Stack<(IReadOnlyList<SelectionNode> Selections, int Next)>();
        for (var i = sets.Count - 1; i >= 0; i--)
        {
            open.Push((sets[i].Selections, 0));
        }

        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Selections.Count)
            {
                continue;
            }

            open.Push((top.Selections, top.Next + 1));
            var selection = top.Selections[top.Next];
            if (!operation.Conditions.Include(selection))
            {
                continue;
            }

            if (selection is FieldNode field)
            {
                if (!fields.TryGetValue(field.ResponseName, out var nodes))
                {
                    fields.Add(field.ResponseName, nodes = []);
                }

                nodes.Add(field);
            }
            else if (Below(operation, type, selection, visited) is { } below)
            {
                open.Push((below.Selections, 0));
            }
        }

        return fields;
    }

    private static SelectionSetNode? Below(OperationPlan operation, IObjectType type, SelectionNode selection, HashSet<string> visited)
    {
        if (selection is InlineFragmentNode inline)
        {
            return inline.TypeCondition is null || operation.Document.Schema.Applies(inline.TypeCondition.Name, type)
                ? inline.SelectionSet
                : null;
        }

        var name = ((FragmentSpreadNode)selection).Name;
        return visited.Add(name)
            && operation.Document.FindFragment(name) is { } fragment
            && operation.Document.Schema.Applies(fragment.TypeCondition.Name, type)
                ? fragment.SelectionSet
                : null;
    }

    private static FieldPlan Plan(
        OperationPlan operation, IObjectType type, FieldDefinition definition, string responseName, List<FieldNode> nodes, bool first)
    {
        var sets = nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!).ToArray();
        return new FieldPlan(
            definition,
            type.Name,
            responseName,
            Encoding.UTF8.GetBytes($"{(first ? "" : ",")}\"{responseName}\":"),
            nodes,
            ArgumentPlan.Compile(operation, definition.Arguments, nodes[0].Arguments),
            DirectivePlan.Compile(operation, nodes.SelectMany(node => node.Directives)),
            definition.Type.NamedType.IsComposite ? new SelectionPlan(operation, sets) : null);
    }

    private static FieldDefinition? Definition(OperationPlan operation, IObjectType type, string name) =>
        name.StartsWith("__", StringComparison.Ordinal)
            ? operation.Document.Schema.MetaField(type, name)
            : type.FindField(name);
}
