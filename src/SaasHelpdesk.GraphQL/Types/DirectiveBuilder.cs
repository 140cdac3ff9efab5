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
    public DirectiveBuilder Arg<T>(string name, GraphQLType<T> type, string? description)
    {
        _arguments.Add(new InputValueDefinition(name, type, description, null));
        return this;
    }

    /// <summary>Adds an argument with a default, written as in a document.</summary>
    public DirectiveBuilder ArgWithDefault<T>(string name, GraphQLType<T> type, string? description, string defaultValue)
    {
        _arguments.Add(new InputValueDefinition(name, type, description, Parser.ParseConstValue(defaultValue)));
        return this;
    }
}
