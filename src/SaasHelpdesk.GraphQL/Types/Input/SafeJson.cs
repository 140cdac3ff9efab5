using System.Text.Json;

namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>
/// Reads JSON that callers sent. The reader throws for strings that are no Unicode text, such as a lone surrogate escape; here
/// they are merely values that nothing accepts.
/// </summary>
internal static class SafeJson
{
    internal static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    internal static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    internal static bool TryGetProperty(JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>JSON does not tell 1.0 from 1: a number with an empty fraction is an integer (section 3.5 "Input Coercion").</summary>
    internal static ReadOnlySpan<char> Number(JsonElement element, out bool isInteger)
    {
        var text = element.GetRawText().AsSpan();
        var point = text.IndexOf('.');
        if (point >= 0 && !text[(point + 1)..].ContainsAnyExcept('0'))
        {
            text = text[..point];
        }

        isInteger = !text.ContainsAny('.', 'e', 'E');
        return text;
    }
}
