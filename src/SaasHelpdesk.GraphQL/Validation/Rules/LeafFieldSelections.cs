using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.3.3: scalars and enums have no selection below, all other types have one.</summary>
internal sealed class LeafFieldSelections(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(FieldNode field, ICompositeType? parent, FieldDefinition? definition)
    {
        if (definition is null)
        {
            return;
        }

        if (definition.Type.NamedType.IsLeaf && field.SelectionSet is not null)
        {
            Context.Report(
                $"Field \"{field.Name}\" must not have a selection since type \"{definition.Type}\" has no subfields.",
                field.SelectionSet.Location);
        }
        else if (definition.Type.NamedType.IsComposite && field.SelectionSet is null)
        {
            Context.Report(
                $"Field \"{field.Name}\" of type \"{definition.Type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?",
                field.Location);
        }
    }
}
