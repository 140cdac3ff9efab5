using SaasHelpdesk.GraphQL.Language;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A custom directive while it is declared.</summary>
public sealed class DirectiveBuilder
{
    private readonly List<InputValueDefinition> _arguments = [];

    internal DirectiveBuilder(string name, string? description, IReadOnlyList<string> locations, bool repeatable)
    {
        if (locations.FirstOrDefault(location => !DirectiveLocations.IsLocation(location)) is { } unknown)
        {
            throw new SchemaException($"Directive @{name} names an unknown location \"{unknown}\".");
        }

        Definition = new DirectiveDefinition(name, description, _arguments, locations, repeatable);
    }

    internal DirectiveDefinition Definition { get; }

    /// <summary>Adds an argument.</summary>
    /// <exception cref="SchemaException">The directive has an argument of the name.</exception>
    public DirectiveBuilder Arg<T>(string name, GraphQLType<T> type, string? description, string? deprecated = null) =>
        Add(new InputValueDefinition(name, type, description, null) { DeprecationReason = deprecated });

    /// <summary>Adds an argument with a default, written as in a document.</summary>
    /// <exception cref="SchemaException">The directive has an argument of the name.</exception>
    public DirectiveBuilder ArgWithDefault<T>(
        string name, GraphQLType<T> type, string? description, string defaultValue, string? deprecated = null) =>
        Add(new InputValueDefinition(name, type, description, Parser.ParseConstValue(defaultValue)) { DeprecationReason = deprecated });

    internal DirectiveBuilder Add(InputValueDefinition argument)
    {
        if (_arguments.Exists(other => other.Name == argument.Name))
        {
            throw new SchemaException($"Directive @{Definition.Name} has two arguments \"{argument.Name}\".");
        }

        _arguments.Add(argument);
        return this;
    }
}
