using System.Globalization;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Values, section 2.10.</summary>
internal sealed partial class AstPrinter
{
    private void Value(ValueNode value)
    {
        switch (value)
        {
            case VariableNode node:
                _text.Append('$').Append(node.Name);
                break;
            case IntValueNode node:
                _text.Append(node.Text);
                break;
            case FloatValueNode node:
                _text.Append(node.Text);
                break;
            case StringValueNode { Block: true } node when BlockString.CanPrint(node.Value):
                _text.Append(BlockString.Print(node.Value, new string(' ', _depth * 2)));
                break;
            case StringValueNode node:
                Quoted(node.Value);
                break;
            case BooleanValueNode node:
                _text.Append(node.Value ? "true" : "false");
                break;
            case EnumValueNode node:
                _text.Append(node.Name);
                break;
            case ListValueNode node:
                _text.Append('[');
                Separated(node.Items, Value);
                _text.Append(']');
                break;
            case ObjectValueNode node:
                _text.Append('{');
                Separated(node.Fields, entry =>
                {
                    _text.Append(entry.Name).Append(": ");
                    Value(entry.Value);
                });
                _text.Append('}');
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    private void Quoted(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                < ' ' or '\u007F' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
