using System.Text.Json;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>Makes the converter of each type of slug id.</summary>
internal sealed class SlugIdJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && Array.Exists(
        typeToConvert.GetInterfaces(),
        i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISlugId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(SlugIdJsonConverter<>).MakeGenericType(typeToConvert))!;
}
