namespace SaasHelpdesk.GraphQL.Language.Ast;

/// <summary>What all definitions and extensions of the type system share (section 3.1 and 3.2).</summary>
internal abstract class TypeSystemDefinitionNode(
    StringValueNode? description, IReadOnlyList<DirectiveNode> directives, bool isExtension, Location location)
    : DefinitionNode(location)
{
    internal StringValueNode? Description { get; } = description;

    internal IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    internal bool IsExtension { get; } = isExtension;
}

internal sealed class SchemaDefinitionNode(
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<RootOperationTypeNode> operations,
    bool isExtension,
    Location location) : TypeSystemDefinitionNode(description, directives, isExtension, location)
{
    internal IReadOnlyList<RootOperationTypeNode> Operations { get; } = operations;
}

internal sealed class RootOperationTypeNode(OperationType operation, NamedTypeNode type, Location location) : Node(location)
{
    internal OperationType Operation { get; } = operation;

    internal NamedTypeNode Type { get; } = type;
}

internal abstract class TypeDefinitionNode(
    StringValueNode? description, string name, IReadOnlyList<DirectiveNode> directives, bool isExtension, Location location)
    : TypeSystemDefinitionNode(description, directives, isExtension, location)
{
    internal string Name { get; } = name;
}

internal sealed class ScalarTypeDefinitionNode(
    StringValueNode? description, string name, IReadOnlyList<DirectiveNode> directives, bool isExtension, Location location)
    : TypeDefinitionNode(description, name, directives, isExtension, location);

/// <summary>An object or interface type.</summary>
internal sealed class CompositeTypeDefinitionNode(
    StringValueNode? description,
    bool isInterface,
    string name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    bool isExtension,
    Location location) : TypeDefinitionNode(description, name, directives, isExtension, location)
{
    internal bool IsInterface { get; } = isInterface;

    internal IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    internal IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

internal sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    string name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> members,
    bool isExtension,
    Location location) : TypeDefinitionNode(description, name, directives, isExtension, location)
{
    internal IReadOnlyList<NamedTypeNode> Members { get; } = members;
}

internal sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    string name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    bool isExtension,
    Location location) : TypeDefinitionNode(description, name, directives, isExtension, location)
{
    internal IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

internal sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    string name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    bool isExtension,
    Location location) : TypeDefinitionNode(description, name, directives, isExtension, location)
{
    internal IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

internal sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    string name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool repeatable,
    IReadOnlyList<string> locations,
    Location location) : TypeSystemDefinitionNode(description, [], false, location)
{
    internal string Name { get; } = name;

    internal IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    internal bool Repeatable { get; } = repeatable;

    internal IReadOnlyList<string> Locations { get; } = locations;
}
