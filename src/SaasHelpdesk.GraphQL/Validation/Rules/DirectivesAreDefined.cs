using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.7.1: a directive is defined by the schema.</summary>
internal sealed class DirectivesAreDefined(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(DirectiveNode directive, DirectiveDefinition? definition, string location)
    {
        if (definition is null)
        {
            Context.Report($"Unknown directive \"@{directive.Name}\".", directive.Location);
        }
    }
}
