using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>
/// The one JSON form of domain values: events, snapshots, messages between grains, configuration. UTF-8, camel case, nulls and empty lists
/// left out, enums as camel-case names, instants in RFC 3339 UTC, durations in ISO 8601, ids as their text. What is written reads back exactly.
/// </summary>
public static class DomainJson
{
    /// <summary>The options. Read-only; copy them to derive others.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes a value. One allocation apart from pooled buffers.</summary>
    /// <typeparam name="T">The declared type; a polymorphic base writes its discriminator first.</typeparam>
    public static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, TypeInfo<T>.Value);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <exception cref="JsonException">The text is not a <typeparamref name="T"/>.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, TypeInfo<T>.Value) ?? throw new JsonException($"null is not a {typeof(T).Name}.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            IgnoreReadOnlyProperties = true,
            // A database may hold the text as jsonb, which reorders members.
            AllowOutOfOrderMetadataProperties = true,
            // The text goes to databases and API clients, never into a page as it is.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(EmptyLists.LeaveOut),
            Converters =
            {
                new InstantJsonConverter(),
                new DurationJsonConverter(),
                new LocalDateJsonConverter(),
                new LocalHoursJsonConverter(),
                new TicketIdJsonConverter(),
                new StreamIdJsonConverter(),
                new SlugIdJsonConverterFactory(),
                new ResultJsonConverterFactory(),
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static class TypeInfo<T>
    {
        public static readonly JsonTypeInfo<T> Value = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
    }
}
