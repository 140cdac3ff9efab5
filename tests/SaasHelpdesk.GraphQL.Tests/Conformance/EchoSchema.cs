using SaasHelpdesk.GraphQL.Tests.Generation;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Fields;
using SaasHelpdesk.GraphQL.Types.Syntax;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>A schema from text, all of whose fields are strings that say what their arguments were coerced to.</summary>
internal static class EchoSchema
{
    internal static GraphQLSchema Build(string source) => SchemaFromSyntax.Build(source, new SchemaRuntime(
        (_, name, type, description) =>
        {
            ContextField<object, string>? field = null;
            return field = new ContextField<object, string>(
                name, type, GraphQLTypes.String, description, (_, context) => MadeUpValues.Arguments(field!, context));
        },
        null));
}
