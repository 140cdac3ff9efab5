using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>Type references as syntax, both ways.</summary>
internal static class TypeSyntax
{
    /// <summary>The type that a type reference of a document means.</summary>
    /// <returns>
    /// Null if the schema has no type of the name, and for lists nested deeper than any input of the schema: nothing of such a type
    /// can be used, and each level of nesting would load another .NET type.
    /// </returns>
    internal static GraphQLType? ToType(GraphQLSchema schema, TypeNode node) =>
        ListDepth(node) <= schema.MaxInputListDepth ? Wrap(schema, node) : null;

    internal static TypeNode ToNode(GraphQLType type) => type.Kind switch
    {
        TypeKind.List => new ListTypeNode(ToNode(type.OfType!), default),
        TypeKind.NonNull => new NonNullTypeNode(ToNode(type.OfType!), default),
        _ => new NamedTypeNode(type.Name!, default),
    };

    private static GraphQLType? Wrap(GraphQLSchema schema, TypeNode node) => node switch
    {
        ListTypeNode list => Wrap(schema, list.Item)?.ListUntyped(),
        NonNullTypeNode nonNull => Wrap(schema, nonNull.Inner)?.NonNullUntyped(),
        _ => schema.FindType(((NamedTypeNode)node).Name),
    };

    private static int ListDepth(TypeNode node) => node switch
    {
        ListTypeNode list => ListDepth(list.Item) + 1,
        NonNullTypeNode nonNull => ListDepth(nonNull.Inner),
        _ => 0,
    };
}
