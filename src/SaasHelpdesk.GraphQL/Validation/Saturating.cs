namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Arithmetic on counts from 0 that stays at the largest number instead of overflowing.</summary>
internal static class Saturating
{
    internal static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    internal static long Multiply(long a, long b) => a != 0 && b > long.MaxValue / a ? long.MaxValue : a * b;
}
