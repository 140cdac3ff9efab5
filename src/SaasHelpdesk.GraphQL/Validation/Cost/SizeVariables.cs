using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>Finds the variables that sizes are taken from.</summary>
internal static class SizeVariables
{
    internal static string[] Of(IEnumerable<ExecutableDefinitionNode> definitions, FieldCosts costs)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            Collect(definition.SelectionSet, costs, names);
        }

        return [.. names];
    }

    private static void Collect(SelectionSetNode set, FieldCosts costs, SortedSet<string> names)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    foreach (var argument in field.Arguments)
                    {
                        if (argument.Value is VariableNode variable
                            && costs.Find(field)?.StaticCost.SizeArguments.Contains(argument.Name) == true)
                        {
                            names.Add(variable.Name);
                        }
                    }

                    if (field.SelectionSet is not null)
                    {
                        Collect(field.SelectionSet, costs, names);
                    }

                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, costs, names);
                    break;
            }
        }
    }
}
