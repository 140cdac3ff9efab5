namespace SaasHelpdesk.GraphQL.Types;

/// <summary>What a field costs in the static analysis.</summary>
/// <param name="Weight">Cost of the field itself.</param>
/// <param name="DefaultSize">Number of values below when no argument says so.</param>
/// <param name="SizeArguments">Arguments that bound the number of values below.</param>
internal sealed record FieldCost(int Weight, int DefaultSize, IReadOnlyList<string> SizeArguments)
{
    internal static FieldCost Default { get; } = new(1, 1, []);

    internal static FieldCost Leaf { get; } = new(0, 1, []);
}
