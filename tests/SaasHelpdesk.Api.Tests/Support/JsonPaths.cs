using System.Text.Json;

namespace SaasHelpdesk.Api.Tests.Support;

internal static class JsonPaths
{
    /// <summary>Walks down by names and indexes.</summary>
    public static JsonElement At(this JsonElement json, params IEnumerable<object> path)
    {
        foreach (var step in path)
            json = step is int index ? json[index] : json.GetProperty((string)step);
        return json;
    }

    public static string? Text(this JsonElement json, params IEnumerable<object> path) => json.At(path).GetString();

    /// <summary>Code of the first error of a response or payload.</summary>
    public static string? Code(this JsonElement json) =>
        json.At("errors", 0).TryGetProperty("extensions", out var extensions) ? extensions.Text("code") : json.Text("errors", 0, "code");
}
