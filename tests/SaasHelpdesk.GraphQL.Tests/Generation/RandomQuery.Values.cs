using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>Arguments, literals, variables and their JSON.</summary>
internal sealed partial class RandomQuery
{
    private string Arguments(IReadOnlyList<InputValueDefinition> definitions)
    {
        var given = definitions.Where(definition => definition.IsRequired || _random.Next(3) > 0)
            .Select(definition => $"{definition.Name}: {Value(definition.Type, 3, definition.DefaultValue is not null)}")
            .ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    /// <summary>A literal or a variable.</summary>
    private string Value(GraphQLType type, int depth, bool hasDefault = false) =>
        _random.Next(4) == 0 ? Variable(type, hasDefault) : Literal(type, depth, isJson: false);

    private string Variable(GraphQLType type, bool hasDefault)
    {
        var name = $"v{_names++}";
        var declared = type.ToString();
        var mayBeAbsent = !type.IsNonNull;
        var defaultValue = "";
        if (type.IsNonNull && (hasDefault || _random.Next(3) == 0))
        {
            // A nullable variable may stand where there is a default, of its own or of the position (section 5.8.5).
            declared = type.NullableType.ToString();
            defaultValue = hasDefault ? "" : " = " + Literal(type, 2, isJson: false, constant: true);
            mayBeAbsent = true;
        }
        else if (!type.IsNonNull && _random.Next(3) == 0)
        {
            defaultValue = " = " + Literal(type, 2, isJson: false, constant: true);
        }

        _variables.Add($"${name}: {declared}{defaultValue}{(_random.Next(8) == 0 ? " @onDefinition" : "")}");
        if (!mayBeAbsent || _random.Next(2) == 0)
        {
            _values.Add($"\"{name}\":{Literal(type.IsNonNull && _random.Next(20) > 0 ? type : type.NullableType, 2, isJson: true, constant: true)}");
        }

        return "$" + name;
    }

    private string Literal(GraphQLType type, int depth, bool isJson, bool constant = false)
    {
        if (!type.IsNonNull && (_random.Next(10) == 0 || (depth == 0 && type is IInputObjectType)))
        {
            return "null";
        }

        type = type.NullableType;
        if (type.Kind == TypeKind.List)
        {
            return _random.Next(5) == 0
                ? Literal(type.NamedType.NonNullUntyped(), Math.Max(depth, 1), isJson, constant) // stands for a list of one, at any depth
                : $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Item(type.OfType!, depth, isJson, constant)))}]";
        }

        return type switch
        {
            IEnumType values => isJson
                ? $"\"{values.Values[_random.Next(values.Values.Count)].Name}\""
                : values.Values[_random.Next(values.Values.Count)].Name,
            IInputObjectType { IsOneOf: true } input => One(input.Fields[_random.Next(input.Fields.Count)], depth, isJson, constant),
            IInputObjectType input => Map(input, depth, isJson, constant),
            _ => Scalar(type.Name!, isJson),
        };
    }

    private string Item(GraphQLType type, int depth, bool isJson, bool constant) =>
        !constant && _random.Next(8) == 0 ? Variable(type, hasDefault: false) : Literal(type, depth, isJson, constant);

    /// <summary>The one field is never null, nor a variable that may be.</summary>
    private string One(InputValueDefinition field, int depth, bool isJson, bool constant)
    {
        var type = field.Type.NonNullUntyped();
        var value = !constant && _random.Next(5) == 0 ? Required(type) : Literal(type, Math.Max(depth - 1, 0), isJson, constant);
        return $"{{{Name(field.Name, isJson)}: {value}}}";
    }

    private string Required(GraphQLType type)
    {
        var name = $"v{_names++}";
        _variables.Add($"${name}: {type}");
        _values.Add($"\"{name}\":{Literal(type, 1, isJson: true, constant: true)}");
        return "$" + name;
    }

    private string Map(IInputObjectType input, int depth, bool isJson, bool constant)
    {
        var given = input.Fields.Where(field => field.IsRequired || (depth > 0 && _random.Next(2) == 0))
            .Select(field => $"{Name(field.Name, isJson)}: {(!constant && _random.Next(6) == 0 ? Variable(field.Type, field.DefaultValue is not null) : Literal(field.Type, Math.Max(depth - 1, 0), isJson, constant))}");
        return $"{{{string.Join(", ", given)}}}";
    }

    private string Scalar(string name, bool isJson) => name switch
    {
        "Int" => $"{_random.Next(-50, 50)}",
        "Float" => _random.Next(2) == 0 ? $"{_random.Next(-50, 50)}" : $"{_random.Next(-50, 50)}.5",
        "Boolean" => _random.Next(2) == 0 ? "true" : "false",
        "ID" => _random.Next(2) == 0 ? $"{_random.Next(50)}" : $"\"id{_random.Next(50)}\"",
        "S0" => _random.Next(4) switch
        {
            0 => $"{_random.Next(50)}",
            1 => $"[1, \"{_random.Next(50)}\", true, null]",
            2 => $"{{{Name("b", isJson)}: 1.25, {Name("a", isJson)}: [{{}}]}}",
            _ => "\"text\"",
        },
        _ when isJson || _random.Next(4) > 0 => $"\"text {_random.Next(50)}\"",
        _ => "\"\"\"\n  block\n    text\n  \"\"\"",
    };

    private static string Name(string name, bool isJson) => isJson ? $"\"{name}\"" : name;
}
