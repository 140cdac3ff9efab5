using SaasHelpdesk.GraphQL.Types.Fields;

namespace SaasHelpdesk.GraphQL.Types.Syntax;

/// <summary>What makes a schema that was read from text executable.</summary>
/// <param name="Field">Makes a field of an object type: name of the object type, name, type, description.</param>
/// <param name="TypeName">ResolveAbstractType (section 6.4.3): the name of the object type of a value; null without values.</param>
internal sealed record SchemaRuntime(Func<string, string, GraphQLType, string?, FieldDefinition> Field, Func<object, string>? TypeName)
{
    internal static SchemaRuntime None { get; } = new((_, name, type, description) => new DeclaredField(name, type, description), null);
}
