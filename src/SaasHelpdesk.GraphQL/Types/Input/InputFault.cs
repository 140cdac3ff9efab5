using SaasHelpdesk.GraphQL.Language;

namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>Why a value cannot be coerced, and where in it.</summary>
/// <param name="Message">Text for the developer who sent the request.</param>
/// <param name="Path">Where in the value, such as <c>input.lines[2].text</c>.</param>
/// <param name="Value">The offending part, printed.</param>
/// <param name="Location">Where in the document, for literals.</param>
internal sealed record InputFault(string Message, string Path, string Value, Location? Location);
