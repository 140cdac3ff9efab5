using System.Text.Json;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>Makes the converter of each type of result.</summary>
internal sealed class ResultJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Result<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ResultJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}
