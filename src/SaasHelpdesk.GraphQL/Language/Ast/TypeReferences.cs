namespace SaasHelpdesk.GraphQL.Language.Ast;

/// <summary>Type reference, section 2.12.</summary>
internal abstract class TypeNode(Location location) : Node(location)
{
    /// <summary>The name at the core of all wrappers.</summary>
    internal string NamedType => Core.Name;

    /// <summary>The named type at the core of all wrappers.</summary>
    internal NamedTypeNode Core
    {
        get
        {
            var type = this;
            while (true)
            {
                switch (type)
                {
                    case ListTypeNode list:
                        type = list.Item;
                        break;
                    case NonNullTypeNode nonNull:
                        type = nonNull.Inner;
                        break;
                    default:
                        return (NamedTypeNode)type;
                }
            }
        }
    }
}

internal sealed class NamedTypeNode(string name, Location location) : TypeNode(location)
{
    internal string Name { get; } = name;

    public override string ToString() => Name;
}

internal sealed class ListTypeNode(TypeNode item, Location location) : TypeNode(location)
{
    internal TypeNode Item { get; } = item;

    public override string ToString() => $"[{Item}]";
}

internal sealed class NonNullTypeNode(TypeNode inner, Location location) : TypeNode(location)
{
    internal TypeNode Inner { get; } = inner;

    public override string ToString() => $"{Inner}!";
}
