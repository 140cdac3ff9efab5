using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>A field with the type that it is selected on.</summary>
internal sealed class MergedField(FieldNode node, ICompositeType? parent, FieldDefinition? definition)
{
    private string? _arguments;

    internal FieldNode Node { get; } = node;

    internal ICompositeType? Parent { get; } = parent;

    internal FieldDefinition? Definition { get; } = definition;

    /// <summary>The arguments as text that is equal for equal arguments, in whatever order they are written.</summary>
    internal string Arguments => _arguments ??= CanonicalArguments.Of(Node.Arguments);
}
