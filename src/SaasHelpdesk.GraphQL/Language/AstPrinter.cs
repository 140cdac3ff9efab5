using System.Text;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Writes syntax elements as text that parses to the same elements.</summary>
internal static partial class AstPrinter
{
    internal static string Print(ValueNode value)
    {
        var text = new StringBuilder();
        Value(text, value, "");
        return text.ToString();
    }

    private static void Value(StringBuilder text, ValueNode value, string indentation)
    {
        switch (value)
        {
            case VariableNode node:
                text.Append('$').Append(node.Name);
                break;
            case IntValueNode node:
                text.Append(node.Text);
                break;
            case FloatValueNode node:
                text.Append(node.Text);
                break;
            case StringValueNode { Block: true } node when BlockString.CanPrint(node.Value):
                text.Append(BlockString.Print(node.Value, indentation));
                break;
            case StringValueNode node:
                Quoted(text, node.Value);
                break;
            case BooleanValueNode node:
                text.Append(node.Value ? "true" : "false");
                break;
            case EnumValueNode node:
                text.Append(node.Name);
                break;
            case ListValueNode node:
                text.Append('[');
                Separated(text, node.Items, item => Value(text, item, indentation));
                text.Append(']');
                break;
            case ObjectValueNode node:
                text.Append('{');
                Separated(text, node.Fields, field =>
                {
                    text.Append(field.Name).Append(": ");
                    Value(text, field.Value, indentation);
                });
                text.Append('}');
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void Separated<T>(StringBuilder text, IReadOnlyList<T> items, Action<T> print, string separator = ", ")
    {
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : separator);
            print(items[i]);
        }
    }

    private static void Quoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' or '\u007F' => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
