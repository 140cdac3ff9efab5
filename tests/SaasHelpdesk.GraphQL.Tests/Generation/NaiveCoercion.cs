using System.Globalization;
using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>
/// Input coercion as the specification words it, to the text that <see cref="MadeUpValues"/> makes of coerced values. Shares nothing
/// with the engine but the syntax tree and the declared types.
/// </summary>
internal sealed class NaiveCoercion(IReadOnlyDictionary<string, string> variables)
{
    internal IReadOnlyDictionary<string, string> Variables => variables;

    /// <summary>CoerceVariableValues, section 6.1.2.</summary>
    internal static NaiveCoercion OfVariables(GraphQLSchema schema, OperationDefinitionNode operation, JsonObject provided)
    {
        var values = new Dictionary<string, string>();
        var constant = new NaiveCoercion(values);
        foreach (var definition in operation.Variables)
        {
            var type = TypeSyntax.ToType(schema, definition.Type)!;
            if (provided.TryGetPropertyValue(definition.Name, out var json))
            {
                values[definition.Name] = Json(type, json);
            }
            else if (definition.DefaultValue is not null)
            {
                values[definition.Name] = constant.Literal(type, definition.DefaultValue);
            }
            else if (type.IsNonNull)
            {
                throw new NaiveFailure();
            }
        }

        return constant;
    }

    /// <summary>CoerceArgumentValues, section 6.4.1; input objects have the same rules.</summary>
    internal string Map(IReadOnlyList<InputValueDefinition> definitions, IReadOnlyDictionary<string, ValueNode> given)
    {
        var entries = new List<(string Name, string Value)>();
        foreach (var definition in definitions)
        {
            var isGiven = given.TryGetValue(definition.Name, out var node) && (node is not VariableNode variable || variables.ContainsKey(variable.Name));
            if (isGiven)
            {
                entries.Add((definition.Name, Literal(definition.Type, node!)));
            }
            else if (definition.DefaultValue is not null)
            {
                entries.Add((definition.Name, Literal(definition.Type, definition.DefaultValue)));
            }
            else if (definition.Type.IsNonNull)
            {
                throw new NaiveFailure();
            }
        }

        return MadeUpValues.Map(entries);
    }

    private string Literal(GraphQLType type, ValueNode node)
    {
        var value = node switch
        {
            VariableNode variable => variables.GetValueOrDefault(variable.Name, "null"),
            NullValueNode => "null",
            _ => NonNull(type.NullableType, node),
        };
        return value == "null" && type.IsNonNull ? throw new NaiveFailure() : value;
    }

    private string NonNull(GraphQLType type, ValueNode node) => (type, node) switch
    {
        ({ Kind: TypeKind.List }, ListValueNode list) => $"[{string.Join(',', list.Items.Select(item => Literal(type.OfType!, item)))}]",
        ({ Kind: TypeKind.List }, _) => $"[{Literal(type.OfType!, node)}]",
        (IInputObjectType input, ObjectValueNode map) => One(input, Map(input.Fields, map.Fields.ToDictionary(field => field.Name, field => field.Value))),
        ({ Name: "ID" }, IntValueNode number) => MadeUpValues.Quote(number.Text),
        (_, ListValueNode list) => $"[{string.Join(',', list.Items.Select(item => NonNull(type, item)))}]",
        (_, ObjectValueNode map) => MadeUpValues.Map(map.Fields.Select(field => (field.Name, NonNull(type, field.Value)))),
        (_, IntValueNode number) => Number(number.Text),
        (_, FloatValueNode number) => Number(number.Text),
        (_, BooleanValueNode flag) => flag.Value ? "true" : "false",
        (_, StringValueNode text) => MadeUpValues.Quote(text.Value),
        (_, EnumValueNode name) => MadeUpValues.Quote(name.Name),
        _ => "null",
    };

    private static string Json(GraphQLType type, JsonNode? node)
    {
        if (node is null)
        {
            return type.IsNonNull ? throw new NaiveFailure() : "null";
        }

        type = type.NullableType;
        switch (type, node)
        {
            case ({ Kind: TypeKind.List }, JsonArray list):
                return $"[{string.Join(',', list.Select(item => Json(type.OfType!, item)))}]";
            case ({ Kind: TypeKind.List }, _):
                return $"[{Json(type.OfType!, node)}]";
            case (IInputObjectType input, JsonObject map):
                var entries = new List<(string, string)>();
                foreach (var field in input.Fields)
                {
                    if (map.TryGetPropertyValue(field.Name, out var value))
                    {
                        entries.Add((field.Name, Json(field.Type, value)));
                    }
                    else if (field.DefaultValue is not null)
                    {
                        entries.Add((field.Name, new NaiveCoercion(new Dictionary<string, string>()).Literal(field.Type, field.DefaultValue)));
                    }
                    else if (field.Type.IsNonNull)
                    {
                        throw new NaiveFailure();
                    }
                }

                return One(input, MadeUpValues.Map(entries));
            case (_, JsonArray list):
                return $"[{string.Join(',', list.Select(item => Json(type, item)))}]";
            case (_, JsonObject map):
                return MadeUpValues.Map(map.Select(entry => (entry.Key, Json(type, entry.Value))));
            default:
                var text = node.ToJsonString();
                return text[0] == '"' ? MadeUpValues.Quote(node.GetValue<string>())
                    : text is "true" or "false" ? text
                    : type.Name == "ID" ? MadeUpValues.Quote(text) : Number(text);
        }
    }

    /// <summary>The resulting map of a OneOf Input Object has one entry, which is not null.</summary>
    private static string One(IInputObjectType input, string map) =>
        input.IsOneOf && map.EndsWith(":null}", StringComparison.Ordinal) && !map.Contains(',', StringComparison.Ordinal) ? throw new NaiveFailure() : map;

    private static string Number(string text) => double.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
