using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.8.1: variables of an operation have different names.</summary>
internal sealed class VariableUniqueness(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(OperationDefinitionNode operation)
    {
        var byName = new Dictionary<string, VariableDefinitionNode>();
        foreach (var variable in operation.Variables)
        {
            if (!byName.TryAdd(variable.Name, variable))
            {
                Context.Report(
                    $"There can be only one variable named \"${variable.Name}\".", byName[variable.Name].Location, variable.Location);
            }
        }
    }
}
