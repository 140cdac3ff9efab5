using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Checking;

/// <summary>Directives on definitions, type validation of section 3.13.</summary>
internal sealed partial class SchemaCheck
{
    private void CheckAppliedDirectives()
    {
        Check(_schema.AppliedDirectives, "SCHEMA", "the schema");
        foreach (var type in _schema.Types)
        {
            Check(type.Directives, EnumNames.ToUpperCase(type.Kind.ToString()), type.Name!);
            switch (type)
            {
                case ICompositeType composite:
                    foreach (var field in composite.Fields)
                    {
                        Check(field.Directives, "FIELD_DEFINITION", $"{type.Name}.{field.Name}");
                        Check(field.Arguments, $"{type.Name}.{field.Name}");
                    }

                    break;
                case IEnumType enumType:
                    foreach (var value in enumType.Values)
                    {
                        Check(value.Directives, "ENUM_VALUE", $"{type.Name}.{value.Name}");
                    }

                    break;
                case IInputObjectType input:
                    foreach (var field in input.Fields)
                    {
                        Check(field.Directives, "INPUT_FIELD_DEFINITION", $"{type.Name}.{field.Name}");
                    }

                    break;
            }
        }

        foreach (var directive in _schema.Directives)
        {
            Check(directive.Arguments, $"@{directive.Name}");
        }
    }

    private void Check(IReadOnlyList<InputValueDefinition> arguments, string owner)
    {
        foreach (var argument in arguments)
        {
            Check(argument.Directives, "ARGUMENT_DEFINITION", $"{owner}({argument.Name}:)");
        }
    }

    private void Check(IReadOnlyList<DirectiveNode> directives, string location, string coordinate) =>
        _faults.AddRange(DirectiveCheck.Faults(directives, location, coordinate, _schema.FindDirective));

    /// <summary>A directive must not refer to itself, be it through directives on its arguments or on the types of those.</summary>
    private void CheckDirectiveCycles()
    {
        foreach (var directive in _schema.Directives)
        {
            var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
            var open = new Stack<object>([directive]);
            while (open.TryPop(out var element))
            {
                foreach (var next in References(element))
                {
                    if (ReferenceEquals(next, directive))
                    {
                        Fault($"Directive @{directive.Name} must not refer to itself.");
                        open.Clear();
                        break;
                    }

                    if (reached.Add(next))
                    {
                        open.Push(next);
                    }
                }
            }
        }
    }

    /// <summary>What a directive or type refers to by its arguments, fields and values.</summary>
    private IEnumerable<object> References(object element) => element switch
    {
        DirectiveDefinition directive => directive.Arguments.SelectMany(References),
        IInputObjectType input => Definitions(((GraphQLType)input).Directives).Concat(input.Fields.SelectMany(References)),
        IEnumType values => Definitions(((GraphQLType)values).Directives).Concat(values.Values.SelectMany(value => Definitions(value.Directives))),
        GraphQLType type => Definitions(type.Directives),
        _ => [],
    };

    private IEnumerable<object> References(InputValueDefinition value) => [.. Definitions(value.Directives), value.Type.NamedType];

    private IEnumerable<DirectiveDefinition> Definitions(IReadOnlyList<DirectiveNode> directives) =>
        directives.Select(directive => _schema.FindDirective(directive.Name)).OfType<DirectiveDefinition>();
}
