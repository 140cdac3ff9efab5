namespace SaasHelpdesk.GraphQL.Types;

/// <summary>What a field costs in the static analysis: its weight, and for each of its values the item weight and what is selected below.</summary>
/// <param name="Weight">Cost of the field itself.</param>
/// <param name="DefaultSize">Number of values below when no argument says so.</param>
/// <param name="SizeArguments">Arguments that bound the number of values below; <c>input.ids</c> is a field of an input object.</param>
internal sealed record FieldCost(int Weight, int DefaultSize, IReadOnlyList<string> SizeArguments)
{
    /// <summary>How many values a list is taken to have that no argument bounds.</summary>
    private const int AssumedSize = 10;

    /// <summary>The same for the lists of introspection, most of which are short: arguments, interfaces, values of enums.</summary>
    private const int AssumedIntrospectionSize = 5;

    private static readonly FieldCost Default = new(1, 1, []);
    private static readonly FieldCost List = new(1, AssumedSize, []) { ItemWeight = 1 };
    private static readonly FieldCost IntrospectionList = List with { DefaultSize = AssumedIntrospectionSize };

    internal static FieldCost Leaf { get; } = new(0, 1, []);

    /// <summary>Cost of each value whatever is selected of it.</summary>
    internal int ItemWeight { get; init; }

    /// <summary>The field holds the values that the field above counts, as <c>nodes</c> of a connection.</summary>
    internal bool HoldsItems { get; init; }

    /// <summary>The cost of a field that declares none.</summary>
    internal static FieldCost Of(GraphQLType type)
    {
        if (type.NamedType.IsLeaf)
        {
            return Leaf;
        }

        if (type.ListDepth == 0)
        {
            return Default;
        }

        return type.NamedType.Name!.StartsWith("__", StringComparison.Ordinal) ? IntrospectionList : List;
    }
}
