using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Introspection;

namespace SaasHelpdesk.GraphQL.Types.Printing;

/// <summary>
/// A schema in the type system definition language (section 3), for a file under review: types by name, members as declared,
/// without what the specification itself defines.
/// </summary>
public static class SchemaSyntax
{
    /// <summary>The schema as text, with descriptions. The same schema always gives the same text.</summary>
    public static string Print(GraphQLSchema schema) => AstPrinter.Print(new DocumentNode([.. Definitions(schema)], 0));

    private static IEnumerable<DefinitionNode> Definitions(GraphQLSchema schema)
    {
        if (Root(schema) is { } root)
        {
            yield return root;
        }

        foreach (var directive in schema.Directives.Where(directive => !SpecifiedDirectives.IsSpecified(directive.Name)).OrderBy(directive => directive.Name, StringComparer.Ordinal))
        {
            yield return new DirectiveDefinitionNode(
                Text(directive.Description),
                directive.Name,
                [.. directive.Arguments.Select(InputValue)],
                directive.IsRepeatable,
                directive.Locations,
                default);
        }

        foreach (var type in schema.Types.Except(IntrospectionTypes.All).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            if (!SpecifiedScalars.IsSpecified(type.Name!))
            {
                yield return Definition(type);
            }
        }
    }

    /// <summary>Left out when it says nothing but the default names (section 3.3.1).</summary>
    private static SchemaDefinitionNode? Root(GraphQLSchema schema) =>
        schema.Description is null && schema.AppliedDirectives.Count == 0 && HasDefaultNames(schema)
            ? null
            : new SchemaDefinitionNode(
                Text(schema.Description), schema.AppliedDirectives, [.. Operations(schema)], isExtension: false, default);

    /// <summary>Does each default name mean the root type, and each root type have the default name?</summary>
    private static bool HasDefaultNames(GraphQLSchema schema) =>
        Enum.GetValues<OperationType>().All(operation => schema.RootType(operation) is { } root
            ? root.Name == operation.ToString()
            : schema.FindType(operation.ToString()) is null);

    private static IEnumerable<RootOperationTypeNode> Operations(GraphQLSchema schema)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (schema.RootType(operation) is { } type)
            {
                yield return new RootOperationTypeNode(operation, new NamedTypeNode(type.Name, default), default);
            }
        }
    }

    private static TypeDefinitionNode Definition(GraphQLType type) => type switch
    {
        IUnionType union => new UnionTypeDefinitionNode(
            Text(type.Description), union.Name, type.Directives, [.. union.Members.Select(member => new NamedTypeNode(member.Name, default))], false, default),
        ICompositeType composite => new CompositeTypeDefinitionNode(
            Text(type.Description),
            composite is IInterfaceType,
            composite.Name,
            [.. composite.Interfaces.Select(implemented => new NamedTypeNode(implemented.Name, default))],
            type.Directives,
            [.. composite.Fields.Select(Field)],
            false,
            default),
        IEnumType enumType => new EnumTypeDefinitionNode(
            Text(type.Description),
            type.Name!,
            type.Directives,
            [.. enumType.Values.Select(EnumValue)],
            false,
            default),
        IInputObjectType input => new InputObjectTypeDefinitionNode(
            Text(type.Description),
            input.Name,
            input.IsOneOf ? [new DirectiveNode(SpecifiedDirectives.OneOf.Name, [], default), .. type.Directives] : type.Directives,
            [.. input.Fields.Select(InputValue)],
            false,
            default),
        _ => new ScalarTypeDefinitionNode(Text(type.Description), type.Name!, [.. SpecifiedBy(((IScalarType)type).SpecifiedByUrl), .. type.Directives], false, default),
    };

    private static FieldDefinitionNode Field(FieldDefinition field) => new(
        Text(field.Description),
        field.Name,
        [.. field.Arguments.Select(InputValue)],
        TypeSyntax.ToNode(field.Type),
        [.. Deprecated(field.DeprecationReason), .. field.Directives],
        default);

    private static EnumValueDefinitionNode EnumValue(EnumValueDefinition value) =>
        new(Text(value.Description), value.Name, [.. Deprecated(value.DeprecationReason), .. value.Directives], default);

    private static InputValueDefinitionNode InputValue(InputValueDefinition value) => new(
        Text(value.Description),
        value.Name,
        TypeSyntax.ToNode(value.Type),
        value.DefaultValue,
        [.. Deprecated(value.DeprecationReason), .. value.Directives],
        default);

    private static DirectiveNode[] Deprecated(string? reason) => reason switch
    {
        null => [],
        SpecifiedDirectives.NoReason => [new DirectiveNode(SpecifiedDirectives.Deprecated.Name, [], default)],
        _ => [new DirectiveNode(SpecifiedDirectives.Deprecated.Name, [Argument("reason", reason)], default)],
    };

    private static DirectiveNode[] SpecifiedBy(string? url) =>
        url is null ? [] : [new DirectiveNode(SpecifiedDirectives.SpecifiedBy.Name, [Argument("url", url)], default)];

    private static ArgumentNode Argument(string name, string value) => new(name, new StringValueNode(value, false, default), default);

    private static StringValueNode? Text(string? description) =>
        description is null ? null : new StringValueNode(description, true, default);
}
