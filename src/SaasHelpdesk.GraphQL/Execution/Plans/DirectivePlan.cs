using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>A custom directive on a selected field or on the operation.</summary>
internal sealed record DirectivePlan(DirectiveDefinition Definition, ArgumentPlan Arguments)
{
    internal static DirectivePlan[] Compile(OperationPlan operation, IEnumerable<DirectiveNode> directives)
    {
        List<DirectivePlan>? plans = null;
        foreach (var directive in directives)
        {
            if (!SpecifiedDirectives.IsSpecified(directive.Name) && operation.Document.Schema.FindDirective(directive.Name) is { } definition)
            {
                (plans ??= []).Add(new DirectivePlan(definition, ArgumentPlan.Compile(operation, definition.Arguments, directive.Arguments)));
            }
        }

        return plans is null ? [] : [.. plans];
    }
}
