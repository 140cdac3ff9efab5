using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.4.2: an argument is given once.</summary>
internal sealed class ArgumentUniqueness(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(ArgumentList arguments)
    {
        if (arguments.Nodes.Count < 2)
        {
            return;
        }

        var byName = new Dictionary<string, ArgumentNode>();
        foreach (var argument in arguments.Nodes)
        {
            if (!byName.TryAdd(argument.Name, argument))
            {
                Context.Report(
                    $"There can be only one argument named \"{argument.Name}\".", byName[argument.Name].Location, argument.Location);
            }
        }
    }
}
