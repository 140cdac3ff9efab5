using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>A field of a collected fields map, with all that is known before values are.</summary>
internal sealed class FieldPlan : SelectedField
{
    private readonly IReadOnlyList<FieldNode> _nodes;

    internal FieldPlan(
        FieldDefinition definition,
        string parentTypeName,
        string responseName,
        byte[] prefix,
        IReadOnlyList<FieldNode> nodes,
        ArgumentPlan arguments,
        DirectivePlan[] directives,
        SelectionPlan? selection)
        : base(definition, parentTypeName)
    {
        ResponseName = responseName;
        Prefix = prefix;
        Arguments = arguments;
        Directives = directives;
        Selection = selection;
        IsLeaf = definition.Type.NullableType.IsLeaf;
        _nodes = nodes;
    }

    internal string ResponseName { get; }

    /// <summary>What precedes the value in the response: a comma unless first, the response name, a colon.</summary>
    internal byte[] Prefix { get; }

    internal ArgumentPlan Arguments { get; }

    /// <summary>Custom directives at all places where the field is selected, in document order.</summary>
    internal DirectivePlan[] Directives { get; }

    /// <summary>The selection below; null for leaves.</summary>
    internal SelectionPlan? Selection { get; }

    /// <summary>A scalar or enum position, not a list: nothing below it can fail on its own.</summary>
    internal bool IsLeaf { get; }

    internal IReadOnlyList<Location> Locations => [.. _nodes.Select(node => node.Location)];

    internal override bool Selects(string fieldName) => Selection is not null && Selection.Selects(fieldName);

    internal override bool Carries(string directiveName) =>
        Array.Exists(Directives, directive => directive.Definition.Name == directiveName);
}
