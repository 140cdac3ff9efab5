namespace SaasHelpdesk.GraphQL.Language;

/// <summary>The source text is not a GraphQL document; carries the position of the first offence.</summary>
internal sealed class GraphQLSyntaxException(string message, Location location, string code = ErrorCodes.ParseFailed)
    : Exception("Syntax Error: " + message)
{
    internal Location Location { get; } = location;

    internal string Code { get; } = code;
}
