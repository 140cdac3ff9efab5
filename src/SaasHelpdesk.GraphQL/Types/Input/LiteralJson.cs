using System.Buffers;
using System.Text.Json;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>A literal as JSON, as custom scalars of any shape see it.</summary>
internal static class LiteralJson
{
    internal static JsonElement ToJson(ValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case IntValueNode node:
                writer.WriteRawValue(node.Text);
                break;
            case FloatValueNode node:
                writer.WriteRawValue(node.Text);
                break;
            case StringValueNode node:
                writer.WriteStringValue(node.Value);
                break;
            case EnumValueNode node:
                writer.WriteStringValue(node.Name);
                break;
            case BooleanValueNode node:
                writer.WriteBooleanValue(node.Value);
                break;
            case ListValueNode node:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ObjectValueNode node:
                writer.WriteStartObject();
                foreach (var field in node.Fields)
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
