using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.3: some object can be of both the type in scope and the fragment's type.</summary>
internal sealed class FragmentSpreadIsPossible(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(FragmentSpreadNode spread, ICompositeType? parent)
    {
        if (Context.FindFragment(spread.Name) is { } fragment)
        {
            Check(fragment.TypeCondition, parent, $"Fragment \"{spread.Name}\"", spread.Location);
        }
    }

    internal override void Enter(InlineFragmentNode fragment, ICompositeType? parent) =>
        Check(fragment.TypeCondition, parent, "Fragment", fragment.Location);

    private void Check(NamedTypeNode? condition, ICompositeType? parent, string fragment, Location location)
    {
        if (condition is not null && parent is not null
            && Context.FindComposite(condition.Name) is { } type
            && !PossibleTypes(type).Intersect(PossibleTypes(parent)).Any())
        {
            Context.Report(
                $"{fragment} cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", location);
        }
    }

    /// <summary>GetPossibleTypes.</summary>
    private static IReadOnlyList<IObjectType> PossibleTypes(ICompositeType type) =>
        type is IAbstractType abstractType ? abstractType.PossibleTypes : [(IObjectType)type];
}
