using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.2.1.1: the schema has a root type for the kind of operation.</summary>
internal sealed class OperationTypeExistence(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(OperationDefinitionNode operation)
    {
        if (Context.Schema.RootType(operation.Operation) is null)
        {
            Context.Report(
                $"The {operation.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.", operation.Location);
        }
    }
}
