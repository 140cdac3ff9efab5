using System.Text;
using System.Text.RegularExpressions;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>Every stable code that the product can answer with, read from its sources.</summary>
internal static partial class ErrorCatalogue
{
    // What stands in the holes of codes that are put together.
    private static readonly Dictionary<string, IReadOnlyList<string>> Holes = new()
    {
        ["Identity.Word"] = ["agent", "team", "tenant", "ticket"],
    };

    public static string Print()
    {
        var text = new StringBuilder();
        foreach (var area in Refusals().GroupBy(refusal => refusal.Code.Split('.')[0]).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            text.Append("\n### ").Append(area.Key).Append("\n| code | type | message |\n|---|---|---|\n");
            foreach (var code in area.GroupBy(refusal => refusal.Code).OrderBy(code => code.Key, StringComparer.Ordinal))
            {
                var messages = code.Select(refusal => refusal.Message).Distinct().Order(StringComparer.Ordinal);
                text.Append($"| `{code.Key}` | {string.Join(", ", code.Select(refusal => refusal.Kind + "Error").Distinct().Order())} | {string.Join("<br>", messages)} |\n");
            }
        }

        return text.ToString();
    }

    public static string PrintTopLevel()
    {
        var text = new StringBuilder("\n| `extensions.code` | meaning |\n|---|---|\n");
        var codes =
            from path in new[] { "src/SaasHelpdesk.GraphQL/ErrorCodes.cs", "src/SaasHelpdesk.Api/ApiErrorCodes.cs" }
            from Match match in Constant().Matches(RepositoryFile.Read(path))
            orderby match.Groups["code"].Value
            select $"| `{match.Groups["code"].Value}` | {SpecificationSection().Replace(Plain(match.Groups["meaning"].Value), "")} |\n";
        return text.AppendJoin("", codes).ToString();
    }

    /// <summary>Refusals whose code could not be read.</summary>
    public static IEnumerable<string> Unread() =>
        from source in Sources()
        let made = Made().Count(source.Text)
        let read = Refusal().Count(source.Text)
        where made != read
        select $"{source.Path}: {made} refusals, of which {read} have a code that is a text in place";

    private static IEnumerable<(string Code, string Kind, string Message)> Refusals()
    {
        var sources = Sources().ToList();
        var things = sources.SelectMany(source => NotFoundThing().Matches(source.Text)).Select(match => match.Groups[1].Value).Distinct().ToList();
        return
            from source in sources
            from Match match in Refusal().Matches(source.Text)
            from code in Expanded(match.Groups["code"].Value, things)
            select (code.Code, match.Groups["kind"].Value, Message(match.Groups["message"].Value, code.Hole, code.Value));
    }

    private static IEnumerable<(string Code, string Hole, string Value)> Expanded(string code, IReadOnlyList<string> things)
    {
        if (Hole().Match(code) is not { Success: true } hole)
            return [(code, "", "")];
        var name = hole.Groups[1].Value;
        var values = name == "what" ? things : Holes.GetValueOrDefault(name);
        Assert.True(values is not null, $"Say what may stand for {name} in {code}.");
        return values.Select(value => (code.Replace(hole.Value, value, StringComparison.Ordinal), hole.Value, value));
    }

    // What depends on the case is shown as an ellipsis.
    private static string Message(string literals, string hole, string value)
    {
        var text = string.Concat(Literal().Matches(literals).Select(match => match.Groups[1].Value));
        if (hole.Length > 0)
            text = text.Replace(hole, value, StringComparison.Ordinal);
        return Hole().Replace(text, "…").Replace("\\\"", "\"", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Plain(string comment) => Tag().Replace(comment.ReplaceLineEndings(" ").Replace("///", "", StringComparison.Ordinal), "`$1`").Trim();

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from path in Directory.EnumerateFiles(RepositoryFile.PathOf("src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !path.Split('/').Any(part => part is "obj" or "bin") && !path.EndsWith("/Refusal.cs", StringComparison.Ordinal)
        select (path, File.ReadAllText(path));

    [GeneratedRegex(@"\bRefusal\.(Validation|NotFound|Conflict|Forbidden|Quota)\(|\bnew Refusal\(")]
    private static partial Regex Made();

    [GeneratedRegex("""\bRefusal\.(?<kind>Validation|NotFound|Conflict|Forbidden|Quota)\(\s*\$?"(?<code>[^"]+)",\s*(?<message>\$?"(?:[^"\\]|\\.)*"(?:\s*\+\s*\$?"(?:[^"\\]|\\.)*")*)""")]
    private static partial Regex Refusal();

    [GeneratedRegex("""InputErrors\.NotFound\(\s*"([^"]+)",""")]
    private static partial Regex NotFoundThing();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Hole();

    [GeneratedRegex("""/// <summary>(?<meaning>(?:(?!</summary>)[\s\S])*)</summary>\s*public const string \w+ = "(?<code>\w+)";""")]
    private static partial Regex Constant();

    [GeneratedRegex(@" \(sections? [^)]*\)")]
    private static partial Regex SpecificationSection();

    [GeneratedRegex("<c>(.*?)</c>|<see cref=\"(.*?)\"/>")]
    private static partial Regex Tag();
}
