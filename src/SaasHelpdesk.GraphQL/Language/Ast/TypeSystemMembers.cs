namespace SaasHelpdesk.GraphQL.Language.Ast;

internal sealed class FieldDefinitionNode(
    StringValueNode? description,
    string name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : Node(location)
{
    internal StringValueNode? Description { get; } = description;

    internal string Name { get; } = name;

    internal IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    internal TypeNode Type { get; } = type;

    internal IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument or an input field.</summary>
internal sealed class InputValueDefinitionNode(
    StringValueNode? description,
    string name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    Location location) : Node(location)
{
    internal StringValueNode? Description { get; } = description;

    internal string Name { get; } = name;

    internal TypeNode Type { get; } = type;

    internal ValueNode? DefaultValue { get; } = defaultValue;

    internal IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class EnumValueDefinitionNode(
    StringValueNode? description, string name, IReadOnlyList<DirectiveNode> directives, Location location) : Node(location)
{
    internal StringValueNode? Description { get; } = description;

    internal string Name { get; } = name;

    internal IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
