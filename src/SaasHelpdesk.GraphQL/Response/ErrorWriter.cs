using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SaasHelpdesk.GraphQL.Response;

/// <summary>Writes <c>errors</c>, section 7.1.6, for hosts whose protocols carry them outside of a response map too.</summary>
public static class ErrorWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the entry <c>"errors":[…]</c> of a response map.</summary>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors)
    {
        output.Write("\"errors\":"u8);
        WriteArray(output, errors);
    }

    /// <summary>Writes the errors as a JSON array.</summary>
    public static void WriteArray(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        foreach (var error in errors)
        {
            Write(json, error);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            json.WriteStartArray("locations"u8);
            foreach (var location in locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line"u8, location.Line);
                json.WriteNumber("column"u8, location.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            json.WriteStartArray("path"u8);
            foreach (var segment in path)
            {
                if (segment.Name is null)
                {
                    json.WriteNumberValue(segment.Index);
                }
                else
                {
                    json.WriteStringValue(segment.Name);
                }
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("extensions"u8);
        json.WriteString("code"u8, error.Code);
        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }
}
