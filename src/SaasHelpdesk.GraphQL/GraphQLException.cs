namespace SaasHelpdesk.GraphQL;

/// <summary>
/// An error that is meant for the caller: its message and code go into the response as they are. Everything else that a
/// resolver throws is masked (see <c>IExecutionErrorHandler</c>).
/// </summary>
/// <param name="message">Text for the developer who sent the request.</param>
/// <param name="code">Stable code, becomes <c>extensions.code</c>.</param>
/// <param name="extensions">More entries of <c>extensions</c>: strings, numbers, booleans and null.</param>
public sealed class GraphQLException(
    string message, string code = ErrorCodes.BadUserInput, IReadOnlyDictionary<string, object?>? extensions = null) : Exception(message)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>More entries of <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;
}
