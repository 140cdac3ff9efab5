using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.2.3.1: an operation without name is the only one of its document.</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    private readonly int _operations = context.Document.Definitions.OfType<OperationDefinitionNode>().Count();

    internal override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is null && _operations > 1)
        {
            Context.Report("This anonymous operation must be the only defined operation.", operation.Location);
        }
    }
}
