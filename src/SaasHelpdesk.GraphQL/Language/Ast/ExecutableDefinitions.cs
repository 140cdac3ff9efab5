namespace SaasHelpdesk.GraphQL.Language.Ast;

internal enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

internal abstract class DefinitionNode(Location location) : Node(location);

internal abstract class ExecutableDefinitionNode(
    StringValueNode? description, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet, Location location)
    : DefinitionNode(location)
{
    internal StringValueNode? Description { get; } = description;

    internal IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    internal SelectionSetNode SelectionSet { get; } = selectionSet;
}

internal sealed class OperationDefinitionNode(
    StringValueNode? description,
    OperationType operation,
    string? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location) : ExecutableDefinitionNode(description, directives, selectionSet, location)
{
    internal OperationType Operation { get; } = operation;

    internal string? Name { get; } = name;

    internal IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;
}

internal sealed class FragmentDefinitionNode(
    StringValueNode? description,
    string name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location) : ExecutableDefinitionNode(description, directives, selectionSet, location)
{
    internal string Name { get; } = name;

    internal NamedTypeNode TypeCondition { get; } = typeCondition;
}

internal sealed class VariableDefinitionNode(
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
