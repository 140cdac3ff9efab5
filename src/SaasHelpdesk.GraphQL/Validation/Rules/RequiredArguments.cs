namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.4.3: a non-null argument without default is given. That it is not the null literal is a matter of values, see
/// <see cref="ValuesOfCorrectType"/>.
/// </summary>
internal sealed class RequiredArguments(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(ArgumentList arguments)
    {
        foreach (var definition in arguments.Definitions ?? [])
        {
            if (definition.IsRequired && !arguments.Nodes.Any(argument => argument.Name == definition.Name))
            {
                Context.Report(
                    $"Argument \"{definition.Name}\" of type \"{definition.Type}\" is required on {arguments.Owner}, but it was not provided.",
                    arguments.Location);
            }
        }
    }
}
