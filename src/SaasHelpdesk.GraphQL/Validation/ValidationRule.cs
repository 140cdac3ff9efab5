using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>
/// A rule of chapter 5. The walker passes over the document once and tells every rule what it meets; a rule overrides what it
/// needs. Made anew for each document.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    internal virtual void Enter(DocumentNode document)
    {
    }

    internal virtual void Leave(DocumentNode document)
    {
    }

    internal virtual void Enter(OperationDefinitionNode operation)
    {
    }

    internal virtual void Enter(FragmentDefinitionNode fragment)
    {
    }

    internal virtual void Enter(VariableDefinitionNode variable)
    {
    }

    internal virtual void Enter(FieldNode field, ICompositeType? parent, FieldDefinition? definition)
    {
    }

    internal virtual void Enter(FragmentSpreadNode spread, ICompositeType? parent)
    {
    }

    internal virtual void Enter(InlineFragmentNode fragment, ICompositeType? parent)
    {
    }

    /// <summary>All directives at one place.</summary>
    internal virtual void Enter(IReadOnlyList<DirectiveNode> directives, string location)
    {
    }

    internal virtual void Enter(DirectiveNode directive, DirectiveDefinition? definition, string location)
    {
    }

    /// <summary>The arguments of a field or directive, also if there are none.</summary>
    internal virtual void Enter(ArgumentList arguments)
    {
    }

    /// <summary>A value, before the values in it.</summary>
    internal virtual void Enter(ValueNode value, ValuePosition position)
    {
    }
}
