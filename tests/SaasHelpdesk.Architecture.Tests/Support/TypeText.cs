using System.Reflection;

namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>Types as C# writes them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>A type without what is known of nulls.</summary>
    public static string Of(Type type) => Text(type, [.. type.GetGenericArguments().Select(Of)]);

    /// <summary>The type of a property or parameter with its question marks.</summary>
    public static string Of(NullabilityInfo info)
    {
        var text = info.ElementType is { } element
            ? Of(element) + "[]"
            : Text(info.Type, [.. info.GenericTypeArguments.Select(Of)]);
        return info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? text + "?" : text;
    }

    private static string Text(Type type, string[] arguments)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        var name = type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>" : name;
    }
}
