using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>The arguments of a field or directive.</summary>
/// <param name="Owner">How messages call the field or directive: <c>field "Dog.name"</c>, <c>directive "@skip"</c>.</param>
/// <param name="Definitions">What it accepts, or null if the field or directive is unknown.</param>
/// <param name="Nodes">What it was given.</param>
/// <param name="Location">Where it is.</param>
internal sealed record ArgumentList(
    string Owner, IReadOnlyList<InputValueDefinition>? Definitions, IReadOnlyList<ArgumentNode> Nodes, Location Location)
{
    internal InputValueDefinition? Find(string name) => Definitions?.FirstOrDefault(definition => definition.Name == name);
}
