namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>What the caller is told about an exception.</summary>
/// <param name="Message">Text without secrets.</param>
/// <param name="Code">Stable code, becomes <c>extensions.code</c>.</param>
/// <param name="Extensions">More entries of <c>extensions</c>, such as a trace id.</param>
public sealed record ErrorDetails(string Message, string Code, IReadOnlyDictionary<string, object?>? Extensions = null);
