namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>Result of CoerceArgumentValues (section 6.4.1): one entry for each argument definition.</summary>
internal sealed class ArgumentValues(object?[] values, bool[] present)
{
    internal static ArgumentValues Empty { get; } = new([], []);

    internal object? this[int index] => values[index];

    internal bool Has(int index) => present[index];
}
