using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>The ticket's number as a JSON number.</summary>
internal sealed class TicketIdJsonConverter : JsonConverter<TicketId>
{
    public override TicketId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 1
            ? new TicketId(number)
            : throw new JsonException("Not a ticket number.");

    public override void Write(Utf8JsonWriter writer, TicketId value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Set(value).Number);

    public override TicketId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TicketId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not a ticket number.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TicketId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Set(value).Number.ToString(CultureInfo.InvariantCulture));

    private static TicketId Set(TicketId id) => id.Number >= 1 ? id : throw new InvalidOperationException("An unset TicketId was written.");
}
