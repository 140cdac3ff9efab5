namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>A fenced block of a page.</summary>
/// <param name="Info">What stands behind the opening fence: <c>graphql</c>, <c>json variables</c>, <c>json response</c>, …</param>
/// <param name="Text">The lines within.</param>
/// <param name="Line">Line number of the opening fence, from 1.</param>
internal sealed record GuideBlock(string Info, string Text, int Line);
