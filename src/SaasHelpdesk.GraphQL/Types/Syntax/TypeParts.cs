using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Syntax;

/// <summary>A type definition with its extensions (section 3.4.3).</summary>
internal sealed class TypeParts(TypeDefinitionNode definition)
{
    private readonly List<TypeDefinitionNode> _parts = [definition];

    internal TypeDefinitionNode Definition => definition;

    internal IEnumerable<DirectiveNode> Directives => _parts.SelectMany(part => part.Directives);

    /// <summary>Something of the definition and of all extensions, in their order.</summary>
    internal IEnumerable<T> All<TNode, T>(Func<TNode, IEnumerable<T>> members)
        where TNode : TypeDefinitionNode => _parts.Cast<TNode>().SelectMany(members);

    internal bool CanTake(TypeDefinitionNode extension) =>
        extension.GetType() == definition.GetType()
        && (extension as CompositeTypeDefinitionNode)?.IsInterface == (definition as CompositeTypeDefinitionNode)?.IsInterface;

    internal void Extend(TypeDefinitionNode extension) => _parts.Add(extension);
}
