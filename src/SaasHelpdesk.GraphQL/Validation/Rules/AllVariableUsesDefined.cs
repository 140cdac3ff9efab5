using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.8.3: an operation defines all variables that it and its fragments use.</summary>
internal sealed class AllVariableUsesDefined(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(OperationDefinitionNode operation)
    {
        var defined = operation.Variables.Select(variable => variable.Name).ToHashSet();
        foreach (var usage in Context.Usages.Variables(operation))
        {
            if (!defined.Contains(usage.Node.Name))
            {
                Context.Report(
                    operation.Name is null
                        ? $"Variable \"${usage.Node.Name}\" is not defined."
                        : $"Variable \"${usage.Node.Name}\" is not defined by operation \"{operation.Name}\".",
                    usage.Node.Location,
                    operation.Location);
            }
        }
    }
}
