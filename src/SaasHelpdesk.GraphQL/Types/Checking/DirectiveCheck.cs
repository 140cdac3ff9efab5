using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Checking;

/// <summary>Directives at one place of the type system: sections 5.4 and 5.7, which hold for definitions as for operations.</summary>
internal static class DirectiveCheck
{
    internal static IEnumerable<string> Faults(
        IReadOnlyList<DirectiveNode> directives, string location, string coordinate, Func<string, DirectiveDefinition?> find)
    {
        var seen = new HashSet<string>();
        foreach (var directive in directives)
        {
            if (find(directive.Name) is not { } definition)
            {
                yield return $"Unknown directive \"@{directive.Name}\" on {coordinate}.";
                continue;
            }

            if (!definition.Locations.Contains(location))
            {
                yield return $"Directive \"@{directive.Name}\" may not be used on {location}, as it is on {coordinate}.";
            }

            if (!seen.Add(directive.Name) && !definition.IsRepeatable)
            {
                yield return $"The directive \"@{directive.Name}\" can only be used once on {coordinate}.";
            }

            foreach (var fault in Arguments(directive, definition, coordinate))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Arguments(DirectiveNode directive, DirectiveDefinition definition, string coordinate)
    {
        var seen = new HashSet<string>();
        foreach (var argument in directive.Arguments)
        {
            if (!seen.Add(argument.Name))
            {
                yield return $"Argument \"@{directive.Name}({argument.Name}:)\" is given twice on {coordinate}.";
            }

            if (definition.FindArgument(argument.Name) is not { } expected)
            {
                yield return $"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\" on {coordinate}.";
                continue;
            }

            var coercion = new InputCoercion(argument.Name, variables: null);
            if (!coercion.TryCoercePosition(expected.Type, new InputValue(argument.Value), out _))
            {
                yield return $"Argument \"@{directive.Name}({argument.Name}:)\" on {coordinate} has an invalid value: {coercion.Faults[0].Message}";
            }
        }

        foreach (var missing in definition.Arguments.Where(argument => argument.IsRequired && !seen.Contains(argument.Name)))
        {
            yield return $"Argument \"@{directive.Name}({missing.Name}:)\" of type \"{missing.Type}\" is required on {coordinate}, but it was not provided.";
        }
    }
}
