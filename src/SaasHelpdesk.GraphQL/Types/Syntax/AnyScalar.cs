using System.Text.Json;
using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Syntax;

/// <summary>A custom scalar of which only the name is known: takes any value and keeps it as JSON.</summary>
internal static class AnyScalar
{
    internal static bool TryRead(in InputValue input, out object value)
    {
        value = input.ToJson();
        return true;
    }

    internal static void Write(ResponseWriter output, object value) =>
        output.WriteRaw(value is JsonElement json ? JsonSerializer.SerializeToUtf8Bytes(json) : JsonSerializer.SerializeToUtf8Bytes(value));
}
