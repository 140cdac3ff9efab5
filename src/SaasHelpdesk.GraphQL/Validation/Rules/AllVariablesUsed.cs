using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.8.4: an operation, or a fragment it includes, uses all variables that it defines.</summary>
internal sealed class AllVariablesUsed(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Variables.Count == 0)
        {
            return;
        }

        var used = Context.Usages.Variables(operation).Select(usage => usage.Node.Name).ToHashSet();
        foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Name)))
        {
            Context.Report(
                operation.Name is null
                    ? $"Variable \"${variable.Name}\" is never used."
                    : $"Variable \"${variable.Name}\" is never used in operation \"{operation.Name}\".",
                variable.Location);
        }
    }
}
