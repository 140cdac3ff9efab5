using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

internal static class TimeRules
{
    private static readonly HashSet<string> Instants = ["at", "since", "until", "instant", "timestamp"];

    private static readonly HashSet<string> Lengths = ["duration", "seconds", "minutes", "hours", "milliseconds", "millis", "elapsed", "remaining", "timeout"];

    /// <summary>What its last word calls an instant or a length of time has the scalar for it, not a text or a number.</summary>
    public static IEnumerable<string> Times(SchemaMap schema) =>
        from element in schema.Elements
        where element.TypeName is not null
        let last = NameRules.WordsOf(element.Name)[^1]
        where (Instants.Contains(last) && element.NamedType is not "DateTime")
            || (last == "date" && element.NamedType is not ("Date" or "DateTime"))
            || (Lengths.Contains(last) && element.NamedType is "Int" or "Float" or "String")
        where !LintExceptions.Times.ContainsKey(element.Path)
        select $"{element.Path}: {element.TypeName}";
}
