using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.2: the type that a fragment is on exists.</summary>
internal sealed class FragmentSpreadTypeExistence(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(FragmentDefinitionNode fragment) => Check(fragment.TypeCondition);

    internal override void Enter(InlineFragmentNode fragment, ICompositeType? parent) => Check(fragment.TypeCondition);

    private void Check(NamedTypeNode? type)
    {
        if (type is not null && Context.Schema.FindType(type.Name) is null)
        {
            var hint = Context.Suggest(type.Name, Context.Schema.Types.Select(known => known.Name!));
            Context.Report($"Unknown type \"{type.Name}\".{hint}", type.Location);
        }
    }
}
