using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>Compares the engine with the judge, document by document.</summary>
internal static class Comparison
{
    internal static async Task<IReadOnlyList<string>> DifferencesAsync(GraphQLJs judge, GraphQLSchema schema, IReadOnlyList<JudgedDocument> documents)
    {
        var answers = await judge.JudgeAsync(documents);
        var differences = new List<string>();
        for (var i = 0; i < documents.Count; i++)
        {
            var own = await OwnVerdict.Of(schema, documents[i]);
            differences.AddRange(Differences(own, answers[i]).Select(difference => $"{difference}\n--- of\n{documents[i].Text}\n{documents[i].Variables}"));
        }

        return differences;
    }

    private static IEnumerable<string> Differences(OwnVerdict own, JsonNode judge)
    {
        var syntax = judge["syntax"];
        if (syntax is not null || own.Syntax is not null)
        {
            var own1 = own.Syntax is { } location ? $"{location.Line}:{location.Column}" : "none";
            var other = syntax is null ? "none" : $"{syntax["line"]}:{syntax["column"]}";
            return own1 == other ? [] : [$"syntax error at {own1}, judge: {other} {judge["message"]}"];
        }

        var rules = Rules(own, judge["rules"]!.AsObject()).ToList();
        return rules.Count > 0 || own.Rules.Count > 0 || judge["rules"]!.AsObject().Count > 0 || own.Response is null || IsKnown(judge)
            ? rules
            : Results(own.Response, judge);
    }

    /// <summary>
    /// A nullable variable with a default may be null where <c>@skip</c> and <c>@include</c> want true or false. The specification
    /// then goes on (CollectFields, section 6.3.2: "is not true"); the judge fails the selection set.
    /// </summary>
    private static bool IsKnown(JsonNode judge) => (judge["result"]?["errors"]?.AsArray() ?? [])
        .Any(error => error!["message"]!.GetValue<string>().StartsWith("Argument \"if\" of non-null type", StringComparison.Ordinal));

    private static IEnumerable<string> Rules(OwnVerdict own, JsonObject judge)
    {
        foreach (var (rule, family) in RuleFamilies.All)
        {
            // Of type system definitions in a document nothing more is said than that they are there; the judge looks into them.
            if (judge.ContainsKey("ExecutableDefinitionsRule") && rule != "ExecutableDefinitionsRule")
            {
                continue;
            }

            // Two rules of the judge, on unknown types and on variables that are of output types, are two rules here that are cut otherwise.
            var isType = rule is "KnownTypeNamesRule" or "VariablesAreInputTypesRule";
            var theirs = (isType ? new[] { "KnownTypeNamesRule", "VariablesAreInputTypesRule" } : [rule])
                .SelectMany(name => judge[name]?.AsArray() ?? []).Select(error => Places(error!)).ToList();
            var ours = family.SelectMany(name => own.Rules.GetValueOrDefault(name) ?? []).Select(Places).ToList();
            var theirPlaces = theirs.SelectMany(places => places).ToHashSet();
            var same = RuleFamilies.LocatedOtherwise.Contains(rule) ? ours.Count == theirs.Count : RuleFamilies.Grouped.Contains(rule)
                ? (ours.Count == 0) == (theirs.Count == 0) && (ours.Count == 0 || ours.SelectMany(places => places).Any(theirPlaces.Contains))
                : ours.Select(places => string.Join(' ', places)).ToHashSet().SetEquals(theirs.Select(places => string.Join(' ', places)));
            if (!same)
            {
                yield return $"{rule}: {Show(ours)}, judge: {Show(theirs)}";
            }
        }
    }

    private static IEnumerable<string> Results(JsonNode own, JsonNode judge)
    {
        var result = judge["result"];
        var isRefused = result is null || !result.AsObject().ContainsKey("data");
        if (isRefused || !own.AsObject().ContainsKey("data"))
        {
            if (isRefused == own.AsObject().ContainsKey("data"))
            {
                yield return $"request error: {own.ToJsonString()}, judge: {judge.ToJsonString()}";
            }

            yield break;
        }

        if ((own["data"]?.ToJsonString() ?? "null") != (result!["data"]?.ToJsonString() ?? "null"))
        {
            yield return $"data: {own["data"]?.ToJsonString()}, judge: {result["data"]?.ToJsonString()} errors: {own["errors"]?.ToJsonString()}, judge: {result["errors"]?.ToJsonString()}";
            yield break;
        }

        var (ours, theirs) = (Errors(own), Errors(result));
        if (!ours.SequenceEqual(theirs))
        {
            yield return $"errors: {string.Join("; ", ours)}, judge: {string.Join("; ", theirs)}";
        }
    }

    /// <summary>Paths of errors with their places; arguments that cannot be coerced are located at the field, not at the argument.</summary>
    private static List<string> Errors(JsonNode response) =>
    [
        .. (response["errors"]?.AsArray() ?? [])
            .Select(error => $"{error!["path"]!.ToJsonString()}{(IsArgument(error) ? "" : $" at {string.Join(' ', Places(error["places"] ?? error["locations"]!))}")}")
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsArgument(JsonNode error) => error["message"]!.GetValue<string>().StartsWith("Argument \"", StringComparison.Ordinal);

    private static List<string> Places(GraphQLError error) => [.. error.Locations!.Select(location => $"{location.Line}:{location.Column}")];

    private static List<string> Places(JsonNode error) => [.. error.AsArray().Select(place => place is JsonArray ? $"{place[0]}:{place[1]}" : $"{place!["line"]}:{place["column"]}")];

    private static string Show(List<List<string>> errors) => errors.Count == 0 ? "none" : string.Join("; ", errors.Select(places => string.Join(' ', places)));
}
