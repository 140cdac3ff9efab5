namespace SaasHelpdesk.GraphQL.Language.Ast;

/// <summary>Document, section 2.3.</summary>
internal sealed class DocumentNode(IReadOnlyList<DefinitionNode> definitions, int tokenCount)
{
    internal IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    internal int TokenCount { get; } = tokenCount;
}
