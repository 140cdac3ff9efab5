namespace SaasHelpdesk.GraphQL.Language.Ast;

internal sealed class ArgumentNode(string name, ValueNode value, Location location) : Node(location)
{
    internal string Name { get; } = name;

    internal ValueNode Value { get; } = value;
}

internal sealed class DirectiveNode(string name, IReadOnlyList<ArgumentNode> arguments, Location location) : Node(location)
{
    internal string Name { get; } = name;

    internal IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}

/// <summary>Selection set, section 2.5.</summary>
internal sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections, Location location) : Node(location)
{
    internal IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

internal abstract class SelectionNode(IReadOnlyList<DirectiveNode> directives, Location location) : Node(location)
{
    internal IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class FieldNode(
    string? alias,
    string name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    Location location) : SelectionNode(directives, location)
{
    internal string? Alias { get; } = alias;

    internal string Name { get; } = name;

    internal IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    internal SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The alias, or the name without one (section 2.7).</summary>
    internal string ResponseName => Alias ?? Name;
}

internal sealed class FragmentSpreadNode(string name, IReadOnlyList<DirectiveNode> directives, Location location)
    : SelectionNode(directives, location)
{
    internal string Name { get; } = name;
}

internal sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location) : SelectionNode(directives, location)
{
    internal NamedTypeNode? TypeCondition { get; } = typeCondition;

    internal SelectionSetNode SelectionSet { get; } = selectionSet;
}
