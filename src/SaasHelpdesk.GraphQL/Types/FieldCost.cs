namespace SaasHelpdesk.GraphQL.Types;

/// <summary>What a field costs in the static analysis.</summary>
/// <param name="Weight">Cost of one value.</param>
/// <param name="SizeArgument">Argument that bounds the number of values below.</param>
/// <param name="DefaultSize">Number of values below when the argument is absent.</param>
internal sealed record FieldCost(int Weight, string? SizeArgument, int DefaultSize)
{
    internal static FieldCost Default { get; } = new(1, null, 1);
}
