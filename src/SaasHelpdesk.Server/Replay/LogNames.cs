using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SaasHelpdesk.Server.Replay;

/// <summary>Turns names of a log ("Group 56", "Resolver 5") into slugs: the same name always into the same, different names into different ones.</summary>
internal static partial class LogNames
{
    private const int MaxLength = 50;

    public static string Slug(string name) => Plain().IsMatch(name)
        ? Readable(name)
        : $"{Readable(name)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 6))}";

    // Names of this form keep apart when they lose their case and blanks.
    [GeneratedRegex("^[A-Z][a-z]{1,30}( [0-9]{1,9})?$")]
    private static partial Regex Plain();

    private static string Readable(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Trim().ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
        return text.Length > 0 ? text : "unnamed";
    }
}
