using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.7.2: a directive stands where its definition allows it.</summary>
internal sealed class DirectivesAreInValidLocations(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(DirectiveNode directive, DirectiveDefinition? definition, string location)
    {
        if (definition is not null && !definition.Locations.Contains(location))
        {
            Context.Report($"Directive \"@{directive.Name}\" may not be used on {location}.", directive.Location);
        }
    }
}
