using System.Text.Json;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>
/// A value before input coercion, from a literal of the document or from the JSON of the variables; scalars read it
/// (section 3.5 "Input Coercion").
/// </summary>
public readonly struct InputValue
{
    private readonly ValueNode? _literal;
    private readonly JsonElement _json;

    internal InputValue(ValueNode literal) => _literal = literal;

    internal InputValue(JsonElement json) => _json = json;

    /// <summary>What the value is written as.</summary>
    public InputKind Kind => _literal switch
    {
        null => JsonKind(),
        IntValueNode => InputKind.Int,
        FloatValueNode => InputKind.Float,
        StringValueNode => InputKind.String,
        BooleanValueNode => InputKind.Boolean,
        EnumValueNode => InputKind.Enum,
        ListValueNode => InputKind.List,
        ObjectValueNode => InputKind.Object,
        VariableNode => InputKind.Variable,
        _ => InputKind.Null,
    };

    /// <summary>Does the value come from the JSON of the variables?</summary>
    public bool IsJson => _literal is null;

    /// <summary>The value of a string, the name of an enum value, the digits of a number; otherwise null.</summary>
    public string? Text => _literal switch
    {
        null => _json.ValueKind switch
        {
            JsonValueKind.String => SafeJson.Text(_json),
            JsonValueKind.Number => SafeJson.Number(_json, out _).ToString(),
            _ => null,
        },
        StringValueNode node => node.Value,
        EnumValueNode node => node.Name,
        IntValueNode node => node.Text,
        FloatValueNode node => node.Text,
        _ => null,
    };

    /// <summary>The value of a boolean; false for anything else.</summary>
    public bool Boolean => _literal is null ? _json.ValueKind == JsonValueKind.True : _literal is BooleanValueNode { Value: true };

    internal Location? Location => _literal?.Location;

    internal ValueNode? Literal => _literal;

    internal int Count => _literal is null ? _json.GetArrayLength() : ((ListValueNode)_literal).Items.Count;

    internal IEnumerable<InputValue> Items => _literal is null
        ? _json.EnumerateArray().Select(item => new InputValue(item))
        : ((ListValueNode)_literal).Items.Select(item => new InputValue(item));

    internal IEnumerable<(string Name, InputValue Value)> Fields => _literal is null
        ? _json.EnumerateObject().Select(entry => (SafeJson.Name(entry), new InputValue(entry.Value)))
        : ((ObjectValueNode)_literal).Fields.Select(entry => (entry.Name, new InputValue(entry.Value)));

    /// <summary>The value as JSON, for scalars that take any shape. Variables inside are not resolved.</summary>
    public JsonElement ToJson() => _literal is null ? _json.Clone() : LiteralJson.ToJson(_literal);

    /// <summary>The value as it would be written in a document, shortened; for messages.</summary>
    public override string ToString()
    {
        const int Most = 100;
        var text = _literal is null
            ? _json.ValueKind == JsonValueKind.Undefined ? "undefined" : _json.GetRawText()
            : AstPrinter.Print(_literal);
        return text.Length <= Most ? text : string.Concat(text.AsSpan(0, Most), "…");
    }

    internal bool TryGetField(string name, out InputValue value)
    {
        if (_literal is not null)
        {
            var node = ((ObjectValueNode)_literal).Find(name);
            value = node is null ? default : new InputValue(node.Value);
            return node is not null;
        }

        var found = SafeJson.TryGetProperty(_json, name, out var json);
        value = new InputValue(json);
        return found;
    }

    private InputKind JsonKind() => _json.ValueKind switch
    {
        JsonValueKind.String => InputKind.String,
        JsonValueKind.Number => NumberKind(),
        JsonValueKind.True or JsonValueKind.False => InputKind.Boolean,
        JsonValueKind.Array => InputKind.List,
        JsonValueKind.Object => InputKind.Object,
        _ => InputKind.Null,
    };

    private InputKind NumberKind()
    {
        _ = SafeJson.Number(_json, out var isInteger);
        return isInteger ? InputKind.Int : InputKind.Float;
    }
}
