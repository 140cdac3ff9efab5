namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Bounds of the parser. Both guard the server: no document makes it use unbounded memory or stack.</summary>
/// <param name="MaxTokens">Most tokens of a document, from 1.</param>
/// <param name="MaxDepth">Deepest nesting of selection sets, values and types; 200 needs some 100 KB of stack.</param>
internal sealed record ParseOptions(int MaxTokens = 20_000, int MaxDepth = 200)
{
    internal static ParseOptions Default { get; } = new();
}
