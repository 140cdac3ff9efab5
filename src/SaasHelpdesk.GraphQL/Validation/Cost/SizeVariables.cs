using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>Finds the variables that sizes are taken from.</summary>
internal static class SizeVariables
{
    internal static SizeVariable[] Of(IEnumerable<ExecutableDefinitionNode> definitions, FieldCosts costs)
    {
        var found = new HashSet<SizeVariable>();
        foreach (var definition in definitions)
        {
            Collect(definition.SelectionSet, costs, found);
        }

        return [.. found];
    }

    private static void Collect(SelectionSetNode set, FieldCosts costs, HashSet<SizeVariable> found)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    foreach (var path in costs.Find(field)?.StaticCost.SizeArguments ?? [])
                    {
                        Add(field, path, found);
                    }

                    if (field.SelectionSet is not null)
                    {
                        Collect(field.SelectionSet, costs, found);
                    }

                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, costs, found);
                    break;
            }
        }
    }

    private static void Add(FieldNode field, string path, HashSet<SizeVariable> found)
    {
        var split = path.Split('.');
        ReadOnlySpan<string> names = split.AsSpan(1);
        var given = field.Arguments.FirstOrDefault(argument => argument.Name == split[0])?.Value;
        if (SizePath.Walk(given, ref names) is VariableNode variable)
        {
            found.Add(new SizeVariable(variable.Name, string.Join('.', names)));
        }
    }
}
