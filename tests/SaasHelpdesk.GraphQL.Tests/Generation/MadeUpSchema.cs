using System.Reflection;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Fields;
using SaasHelpdesk.GraphQL.Types.Syntax;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>A schema from text whose fields have made up values.</summary>
internal static class MadeUpSchema
{
    private static readonly MethodInfo Maker = typeof(MadeUpSchema).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="source">Type system definitions.</param>
    /// <param name="late">Which values have to be waited for, by their key.</param>
    internal static GraphQLSchema Build(string source, Func<string, bool>? late = null) => SchemaFromSyntax.Build(
        source,
        new SchemaRuntime(
            (_, name, type, description) =>
            {
                var runtime = Nullable(type);
                return (FieldDefinition)Maker.MakeGenericMethod(ValueType(runtime)).Invoke(null, [name, type, runtime, description, late ?? (_ => false)])!;
            },
            value => ((MadeUpObject)value).Type));

    private static AsyncField<object, T> Make<T>(string name, GraphQLType declared, GraphQLType<T> runtime, string? description, Func<string, bool> late)
    {
        AsyncField<object, T>? field = null;
        return field = new AsyncField<object, T>(name, declared, runtime, description, (source, context) =>
        {
            var key = MadeUpValues.Key(source, field!, context);
            return late(key) ? Late(key) : new ValueTask<T?>(Value(key));
        });

        async ValueTask<T?> Late(string key)
        {
            await Task.Yield();
            return Value(key);
        }

        T? Value(string key) => MadeUpValues.Fails(key)
            ? throw new GraphQLException("Made to fail.")
            : (T?)Convert(MadeUpValues.Value(declared, key), typeof(T));
    }

    private static object? Convert(object? value, Type type)
    {
        if (value is not List<object?> items)
        {
            return value;
        }

        var itemType = type.GetGenericArguments()[0];
        var array = Array.CreateInstance(itemType, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(Convert(items[i], itemType), i);
        }

        return array;
    }

    /// <summary>The type with structs that can be null, so that null can be put where it must not be.</summary>
    private static GraphQLType Nullable(GraphQLType type) => type.Kind switch
    {
        TypeKind.NonNull => Nullable(type.OfType!).NonNullUntyped(),
        TypeKind.List => Nullable(type.OfType!).ListUntyped(),
        _ => type switch
        {
            GraphQLType<int> number => NullableType<int>.Of(number),
            GraphQLType<double> number => NullableType<double>.Of(number),
            GraphQLType<bool> flag => NullableType<bool>.Of(flag),
            _ => type,
        },
    };

    private static Type ValueType(GraphQLType type)
    {
        var at = type.GetType();
        while (!at!.IsGenericType || at.GetGenericTypeDefinition() != typeof(GraphQLType<>))
        {
            at = at.BaseType;
        }

        return at.GetGenericArguments()[0];
    }
}
