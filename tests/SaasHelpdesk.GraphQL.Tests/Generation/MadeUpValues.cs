using System.Globalization;
using System.Text;
using System.Text.Json;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>
/// Values that are made up from where they are asked for: path and arguments. The scripts of <c>tests/clients/judge</c> make up the
/// same ones.
/// </summary>
internal static class MadeUpValues
{
    internal static bool Fails(string key) => Hash("!" + key) % 16 == 0;

    internal static string Key(object source, FieldDefinition field, ResolverContext context) =>
        $"{(source as MadeUpObject)?.Key}/{field.Name}{Arguments(field, context)}";

    /// <summary>The arguments that have a value, after coercion.</summary>
    internal static string Arguments(FieldDefinition field, ResolverContext context)
    {
        var arguments = field.Arguments.Where(argument => context.HasArg(argument.Name))
            .OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => $"{argument.Name}:{Canonical(context.Arg<object>(argument.Name), argument.Type)}");
        return $"{{{string.Join(',', arguments)}}}";
    }

    internal static object? Value(GraphQLType type, string key)
    {
        var chance = Hash(key);
        if (type.IsNonNull)
        {
            return Value(type.OfType!, key);
        }

        if (chance % 16 == 0)
        {
            return null;
        }

        return type switch
        {
            { Kind: TypeKind.List } => Enumerable.Range(0, (int)((chance >> 4) % 4)).Select(i => Value(type.OfType!, $"{key}#{i}")).ToList(),
            IObjectType => new MadeUpObject(key, type.Name!),
            IAbstractType possible => new MadeUpObject(key, Pick(possible, chance >> 4)),
            IEnumType values => values.Values[(int)((chance >> 4) % values.Values.Count)].Name,
            _ => Leaf(type.Name!, chance >> 4),
        };
    }

    private static object Leaf(string name, uint chance) => name switch
    {
        "Int" => (int)(chance % 2001) - 1000,
        "Float" => chance % 1000 / 8.0,
        "Boolean" => chance % 2 == 0,
        _ => $"{name.ToLowerInvariant()}{chance % 1000}",
    };

    private static string Pick(IAbstractType type, uint chance)
    {
        var names = type.PossibleTypes.Select(possible => possible.Name).Order(StringComparer.Ordinal).ToList();
        return names[(int)(chance % names.Count)];
    }

    private static uint Hash(string text)
    {
        var value = 0x811c9dc5u;
        foreach (var c in text)
        {
            value = unchecked((value ^ c) * 0x01000193);
        }

        value ^= value >> 15;
        value = unchecked(value * 0x2c1b3c6d);
        return value ^ (value >> 12);
    }

    private static string Canonical(object? value, GraphQLType type) => value switch
    {
        null => "null",
        InputObject map => Map(((IInputObjectType)type.NamedType).Fields.Where(field => map.Has(field.Name))
            .Select(field => (field.Name, Canonical(map.Get<object>(field.Name), field.Type)))),
        JsonElement json => Canonical(json),
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(item => Canonical(item, type.NullableType.OfType!)))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{value.GetType()}"),
    };

    private static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.Object => Map(json.EnumerateObject().Select(entry => (entry.Name, Canonical(entry.Value)))),
        JsonValueKind.Number => json.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => Quote(json.GetString()!),
        _ => json.GetRawText(),
    };

    /// <summary>As JavaScript writes it, which escapes nothing but what it must.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            var at = "\"\\\b\f\n\r\t".IndexOf(c, StringComparison.Ordinal);
            _ = at >= 0 ? quoted.Append('\\').Append("\"\\bfnrt"[at])
                : c < ' ' ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    internal static string Map(IEnumerable<(string Name, string Value)> entries) =>
        $"{{{string.Join(',', entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}:{entry.Value}"))}}}";
}
