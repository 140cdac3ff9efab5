using SaasHelpdesk.GraphQL.Language;

namespace SaasHelpdesk.GraphQL.Types.Syntax;

/// <summary>
/// Builds a schema from the type system definition language (chapter 3), definitions and extensions. Its fields have no
/// resolvers: it is for documents to be validated against, for introspection, comparison and lint.
/// </summary>
public static class SchemaFromSyntax
{
    private static readonly ParseOptions Options = new(MaxTokens: 2_000_000);

    /// <summary>Parses and builds a schema.</summary>
    /// <param name="source">Type system definitions and extensions, in any order.</param>
    /// <exception cref="SchemaException">
    /// The text is not GraphQL, or not a valid schema; says everything that is wrong, with <c>(line:column)</c> where a place is known.
    /// </exception>
    public static GraphQLSchema Build(string source)
    {
        try
        {
            return new SchemaAssembly(Parser.ParseDocument(source, Options), SchemaRuntime.None).Build();
        }
        catch (GraphQLSyntaxException exception)
        {
            throw new SchemaException($"{exception.Message} ({exception.Location.Line}:{exception.Location.Column})");
        }
    }

    /// <summary>Builds a schema whose fields are resolved.</summary>
    internal static GraphQLSchema Build(string source, SchemaRuntime runtime) =>
        new SchemaAssembly(Parser.ParseDocument(source, Options), runtime).Build();
}
