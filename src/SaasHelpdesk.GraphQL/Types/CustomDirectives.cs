using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>Custom directives on definitions of the type system (section 3.13).</summary>
public static class CustomDirectives
{
    /// <summary>
    /// Puts custom directives on the definition of a type, written as in a document: <c>"@tag(name: \"beta\") @internal"</c>. They
    /// must be declared by the schema for the type's location.
    /// </summary>
    /// <exception cref="SchemaException">The text is not a list of directives, or names a specified one that has a method of its own.</exception>
    public static T Apply<T>(this T type, string directives)
        where T : GraphQLType
    {
        type.Add(Parse(directives));
        return type;
    }

    internal static IReadOnlyList<DirectiveNode> Parse(string? text)
    {
        if (text is null)
        {
            return [];
        }

        try
        {
            var directives = Parser.ParseConstDirectives(text);
            return directives.FirstOrDefault(directive => IsProperty(directive.Name)) is { } specified
                ? throw new SchemaException($"Directive @{specified.Name} is declared by a property of its own, not by \"{text}\".")
                : directives;
        }
        catch (GraphQLSyntaxException exception)
        {
            throw new SchemaException($"\"{text}\" is not a list of directives: {exception.Message}");
        }
    }

    /// <summary>Is the directive one that definitions keep as a property: a reason, a URL, a flag?</summary>
    internal static bool IsProperty(string name) =>
        name == SpecifiedDirectives.Deprecated.Name || name == SpecifiedDirectives.SpecifiedBy.Name || name == SpecifiedDirectives.OneOf.Name;
}
