namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>The one rule for slugs.</summary>
internal static class Slug
{
    private const int MaxLength = 64;

    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-')
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return true;
    }

    public static string Check(string? text, string type) =>
        IsValid(text) ? text! : throw new FormatException($"'{text}' is not a {type}: 1-64 of a-z, 0-9 and inner hyphens.");
}
