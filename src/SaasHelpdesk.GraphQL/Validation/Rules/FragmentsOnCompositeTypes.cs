using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.3 "Fragments on Object, Interface or Union Types".</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(FragmentDefinitionNode fragment) =>
        Check(fragment.TypeCondition, $"Fragment \"{fragment.Name}\" cannot condition");

    internal override void Enter(InlineFragmentNode fragment, ICompositeType? parent) => Check(fragment.TypeCondition, "Fragment cannot condition");

    private void Check(NamedTypeNode? type, string message)
    {
        if (type is not null && Context.Schema.FindType(type.Name) is { IsComposite: false })
        {
            Context.Report($"{message} on non composite type \"{type.Name}\".", type.Location);
        }
    }
}
