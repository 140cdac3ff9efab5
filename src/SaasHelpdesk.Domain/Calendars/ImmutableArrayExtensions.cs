using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Calendars;

internal static class ImmutableArrayExtensions
{
    /// <summary>A list that a stored definition left out arrives as the default array, which must not be walked.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
