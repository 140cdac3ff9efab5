using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>Costs of the selected fields of a document, as declared by the schema.</summary>
internal sealed class FieldCosts : ValidationRule
{
    private readonly Dictionary<FieldNode, FieldDefinition> _declared = [];

    private FieldCosts(ValidationContext context)
        : base(context)
    {
    }

    internal static FieldCosts Collect(ValidationContext context)
    {
        var costs = new FieldCosts(context);
        new DocumentWalker(context, [costs]).Walk();
        return costs;
    }

    internal override void Enter(FieldNode field, ICompositeType? parent, FieldDefinition? definition)
    {
        if (definition is not null && !ReferenceEquals(definition.StaticCost, FieldCost.Leaf))
        {
            _declared.Add(field, definition);
        }
    }

    /// <summary>The field's definition, unless it costs nothing.</summary>
    internal FieldDefinition? Find(FieldNode field) => _declared.GetValueOrDefault(field);
}
