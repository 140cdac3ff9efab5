using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.1: a spread names a fragment of the document.</summary>
internal sealed class FragmentSpreadTargetDefined(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(FragmentSpreadNode spread, ICompositeType? parent)
    {
        if (Context.FindFragment(spread.Name) is null)
        {
            Context.Report($"Unknown fragment \"{spread.Name}\".", spread.Location);
        }
    }
}
