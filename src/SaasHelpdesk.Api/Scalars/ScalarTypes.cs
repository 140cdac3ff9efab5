using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.Api.Scalars;

/// <summary>The scalars of the API. Times and durations are written and read exactly as the domain stores them.</summary>
internal static class ScalarTypes
{
    private const int LongestAddress = 254;

    public static ScalarType<Instant> DateTime(SchemaBuilder schema) => schema.Scalar<Instant>(
        "DateTime",
        "An instant as RFC 3339 date and time, written in UTC with as many fraction digits as needed: `2026-02-27T16:30:00Z`. As input, any offset is accepted.",
        static (output, value) => output.WriteRaw(DomainJson.Serialize(value)),
        TryRead,
        "https://scalars.graphql.org/andimarek/date-time");

    public static ScalarType<Duration> Duration(SchemaBuilder schema) => schema.Scalar<Duration>(
        "Duration",
        "An exact length of time in ISO 8601 form with hours as the largest unit written: `PT8H`, `PT1M30.5S`, `-PT10M`. As input, days (of 24 hours) are accepted too: `P1DT2H`.",
        static (output, value) => output.WriteRaw(DomainJson.Serialize(value)),
        TryRead,
        "https://en.wikipedia.org/wiki/ISO_8601#Durations");

    public static ScalarType<LocalDate> Date(SchemaBuilder schema) => schema.Scalar<LocalDate>(
        "Date",
        "A date without time and zone: `2026-02-27`.",
        static (output, value) => output.WriteRaw(DomainJson.Serialize(value)),
        TryRead,
        "https://scalars.graphql.org/andimarek/local-date");

    public static ScalarType<string> EmailAddress(SchemaBuilder schema) => schema.Scalar<string>(
        "EmailAddress",
        "An e-mail address (RFC 5321, at most 254 characters), compared without regard to case.",
        static (output, value) => output.WriteString(value),
        TryReadAddress);

    public static ScalarType<JsonText> Json(SchemaBuilder schema) => schema.Scalar<JsonText>(
        "JSON",
        "Any JSON value.",
        static (output, value) => output.WriteRaw(value.Utf8.Span),
        static (in InputValue input, out JsonText value) =>
        {
            value = new JsonText(Encoding.UTF8.GetBytes(input.ToJson().GetRawText()));
            return true;
        },
        "https://www.rfc-editor.org/rfc/rfc8259");

    private static bool TryRead<T>(in InputValue input, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (input.Kind != InputKind.String)
            return false;
        try
        {
            value = DomainJson.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(input.Text));
            return value is not Instant instant || IsSensible(instant);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Beyond these years time arithmetic could overflow; nobody's ticket is from there.
    private static bool IsSensible(Instant instant) => instant.InUtc().Year is >= 1900 and <= 2200;

    private static bool TryReadAddress(in InputValue input, [MaybeNullWhen(false)] out string value)
    {
        value = input.Kind == InputKind.String ? input.Text!.Trim().ToLowerInvariant() : null;
        return value is not null && value.Length <= LongestAddress && IsAddress(value);
    }

    private static bool IsAddress(string text)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > 64 || at == text.Length - 1)
            return false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"')
                return false;
        }

        return text.IndexOf('@', StringComparison.Ordinal) == at;
    }
}
