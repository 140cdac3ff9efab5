namespace SaasHelpdesk.GraphQL.Language.Ast;

/// <summary>Value, section 2.10.</summary>
internal abstract class ValueNode(Location location) : Node(location);

internal sealed class VariableNode(string name, Location location) : ValueNode(location)
{
    internal string Name { get; } = name;
}

/// <summary>The digits as written; the type decides what they mean.</summary>
internal sealed class IntValueNode(string text, Location location) : ValueNode(location)
{
    internal string Text { get; } = text;
}

/// <summary>The digits as written; the type decides what they mean.</summary>
internal sealed class FloatValueNode(string text, Location location) : ValueNode(location)
{
    internal string Text { get; } = text;
}

internal sealed class StringValueNode(string value, bool block, Location location) : ValueNode(location)
{
    internal string Value { get; } = value;

    internal bool Block { get; } = block;
}

internal sealed class BooleanValueNode(bool value, Location location) : ValueNode(location)
{
    internal bool Value { get; } = value;
}

internal sealed class NullValueNode(Location location) : ValueNode(location);

internal sealed class EnumValueNode(string name, Location location) : ValueNode(location)
{
    internal string Name { get; } = name;
}

internal sealed class ListValueNode(IReadOnlyList<ValueNode> items, Location location) : ValueNode(location)
{
    internal IReadOnlyList<ValueNode> Items { get; } = items;
}

internal sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, Location location) : ValueNode(location)
{
    internal IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    internal ObjectFieldNode? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}

internal sealed class ObjectFieldNode(string name, ValueNode value, Location location) : Node(location)
{
    internal string Name { get; } = name;

    internal ValueNode Value { get; } = value;
}
