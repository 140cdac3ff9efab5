using System.Text;

namespace SaasHelpdesk.Server.Replay;

/// <summary>Turns names of a log ("Group 56", "Resolver 5") into slugs, the same name always into the same slug.</summary>
internal static class LogNames
{
    private const int MaxLength = 64;

    public static string Slug(string name)
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
