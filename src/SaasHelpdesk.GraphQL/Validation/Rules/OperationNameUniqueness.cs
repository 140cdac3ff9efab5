using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.2.2.1: operations of a document have different names.</summary>
internal sealed class OperationNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, OperationDefinitionNode> _byName = [];

    internal override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is not null && !_byName.TryAdd(operation.Name, operation))
        {
            Context.Report(
                $"There can be only one operation named \"{operation.Name}\".", _byName[operation.Name].Location, operation.Location);
        }
    }
}
