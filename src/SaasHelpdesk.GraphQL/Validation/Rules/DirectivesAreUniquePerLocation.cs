using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.7.3: a directive that is not repeatable stands once at a place.</summary>
internal sealed class DirectivesAreUniquePerLocation(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count < 2)
        {
            return;
        }

        var byName = new Dictionary<string, DirectiveNode>();
        foreach (var directive in directives)
        {
            if (Context.Schema.FindDirective(directive.Name) is { IsRepeatable: false } && !byName.TryAdd(directive.Name, directive))
            {
                Context.Report(
                    $"The directive \"@{directive.Name}\" can only be used once at this location.",
                    byName[directive.Name].Location,
                    directive.Location);
            }
        }
    }
}
