using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.1: fragments of a document have different names.</summary>
internal sealed class FragmentNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(FragmentDefinitionNode fragment)
    {
        if (Context.FindFragment(fragment.Name) is { } first && !ReferenceEquals(first, fragment))
        {
            Context.Report($"There can be only one fragment named \"{fragment.Name}\".", first.Location, fragment.Location);
        }
    }
}
