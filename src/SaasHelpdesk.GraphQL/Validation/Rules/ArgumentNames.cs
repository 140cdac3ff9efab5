namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.4.1: an argument is defined by its field or directive.</summary>
internal sealed class ArgumentNames(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(ArgumentList arguments)
    {
        if (arguments.Definitions is null)
        {
            return;
        }

        foreach (var argument in arguments.Nodes)
        {
            if (arguments.Find(argument.Name) is null)
            {
                var hint = Context.Suggest(argument.Name, arguments.Definitions.Select(definition => definition.Name));
                Context.Report($"Unknown argument \"{argument.Name}\" on {arguments.Owner}.{hint}", argument.Location);
            }
        }
    }
}
