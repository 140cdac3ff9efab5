using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> of a document refer to.</summary>
internal static class ConditionVariables
{
    internal static string[] Of(DocumentNode document)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            Collect(definition.SelectionSet, names);
        }

        return [.. names];
    }

    private static void Collect(SelectionSetNode set, SortedSet<string> names)
    {
        foreach (var selection in set.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name is "skip" or "include" && Conditions.Condition(directive) is VariableNode variable)
                {
                    names.Add(variable.Name);
                }
            }

            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                _ => null,
            };
            if (below is not null)
            {
                Collect(below, names);
            }
        }
    }
}
