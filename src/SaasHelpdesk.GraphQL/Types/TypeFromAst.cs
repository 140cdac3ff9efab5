using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The type that a type reference of a document means.</summary>
internal static class TypeFromAst
{
    /// <returns>Null if the schema has no type of the name.</returns>
    internal static GraphQLType? Find(GraphQLSchema schema, TypeNode node) => node switch
    {
        ListTypeNode list => Find(schema, list.Item)?.ListUntyped(),
        NonNullTypeNode nonNull => Find(schema, nonNull.Inner)?.NonNullUntyped(),
        _ => schema.FindType(((NamedTypeNode)node).Name),
    };
}
