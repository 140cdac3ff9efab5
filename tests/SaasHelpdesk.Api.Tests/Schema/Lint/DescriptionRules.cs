using System.Text.RegularExpressions;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

internal static partial class DescriptionRules
{
    private static readonly HashSet<string> Articles = ["a", "an", "the", "its", "of", "this", "that"];

    public static IEnumerable<string> Present(SchemaMap schema) =>
        from element in schema.Elements
        where string.IsNullOrWhiteSpace(element.Description)
        select element.Path;

    /// <summary>A capital letter or code to begin with, a full stop to end with, one space between words.</summary>
    public static IEnumerable<string> Sentences(SchemaMap schema) =>
        from element in Described(schema)
        where !Sentence().IsMatch(element.Description!) || element.Description!.Contains("  ", StringComparison.Ordinal)
        select $"{element.Path}: {element.Description}";

    public static IEnumerable<string> Finished(SchemaMap schema) =>
        from element in Described(schema)
        where Open().IsMatch(element.Description!)
        select $"{element.Path}: {element.Description}";

    public static IEnumerable<string> Informative(SchemaMap schema) =>
        from element in Described(schema)
        let said = Word().Matches(element.Description!).Select(match => match.Value.ToLowerInvariant()).Where(word => !Articles.Contains(word))
        where said.SequenceEqual(NameRules.WordsOf(element.Name).Where(word => !Articles.Contains(word)))
        where !LintExceptions.SelfExplaining.ContainsKey(element.Path)
        select $"{element.Path}: {element.Description}";

    public static IEnumerable<string> Deprecations(SchemaMap schema) =>
        from element in schema.Elements
        where element.Kind != "type" && element.Json.GetProperty("isDeprecated").GetBoolean()
        let reason = element.Json.Text("deprecationReason") ?? ""
        where reason == "No longer supported" || !Sentence().IsMatch(reason)
        select $"{element.Path}: {reason}";

    private static IEnumerable<SchemaElement> Described(SchemaMap schema) => schema.Elements.Where(element => !string.IsNullOrWhiteSpace(element.Description));

    [GeneratedRegex(@"^[A-Z`][\s\S]*\.$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(TODO|FIXME|TBD|XXX|lorem)\b|\?\?\?|\.\.\.$", RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    [GeneratedRegex("[A-Za-z0-9-]+")]
    private static partial Regex Word();
}
