using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.4: a fragment is used by an operation, be it through other fragments.</summary>
internal sealed class FragmentsMustBeUsed(ValidationContext context) : ValidationRule(context)
{
    internal override void Leave(DocumentNode document)
    {
        var used = Context.Usages.Reachable(document.Definitions.OfType<OperationDefinitionNode>()).ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>().Where(fragment => !used.Contains(fragment)))
        {
            if (ReferenceEquals(Context.FindFragment(fragment.Name), fragment))
            {
                Context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Location);
            }
        }
    }
}
