using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>
/// Leaves empty lists out of the text where the property's initializer gives the empty list back on reading. Constructor parameters and required
/// members have no such initializer: theirs are always written.
/// </summary>
internal static class EmptyLists
{
    private static readonly MethodInfo HasItemsMethod = typeof(EmptyLists).GetMethod(nameof(HasItems), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property is { AssociatedParameter: null, IsRequired: false, Set: not null } && IsImmutableArray(property.PropertyType))
            {
                property.ShouldSerialize = HasItemsMethod.MakeGenericMethod(property.PropertyType.GetGenericArguments())
                    .CreateDelegate<Func<object, object?, bool>>();
            }
        }
    }

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static bool HasItems<T>(object owner, object? list) => !((ImmutableArray<T>)list!).IsDefaultOrEmpty;
}
