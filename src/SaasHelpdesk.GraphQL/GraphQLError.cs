using SaasHelpdesk.GraphQL.Language;

namespace SaasHelpdesk.GraphQL;

/// <summary>An entry of <c>errors</c> in a response, section 7.1.6.</summary>
/// <param name="Message">Text for the developer who sent the request.</param>
/// <param name="Code">Stable code, becomes <c>extensions.code</c>.</param>
/// <param name="Locations">Where in the document, if that is known.</param>
/// <param name="Path">Response position, for errors of execution.</param>
/// <param name="Extensions">More entries of <c>extensions</c>: strings, numbers, booleans and null.</param>
public sealed record GraphQLError(
    string Message,
    string Code,
    IReadOnlyList<Location>? Locations = null,
    IReadOnlyList<PathSegment>? Path = null,
    IReadOnlyDictionary<string, object?>? Extensions = null);
