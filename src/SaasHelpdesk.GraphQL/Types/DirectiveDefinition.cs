namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A directive, section 3.13.</summary>
internal sealed record DirectiveDefinition(
    string Name, string? Description, IReadOnlyList<InputValueDefinition> Arguments, IReadOnlyList<string> Locations, bool IsRepeatable)
{
    internal InputValueDefinition? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);
}
