using System.Text.RegularExpressions;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

internal static partial class NameRules
{
    // A mutation that begins with another word is either misnamed or brings a verb that belongs here.
    private static readonly HashSet<string> Verbs =
    [
        "accept", "acknowledge", "activate", "add", "advance", "answer", "apply", "approve", "archive", "assign", "begin", "bulk", "cancel", "change", "clear", "clone",
        "close", "complete", "confirm", "copy", "create", "deactivate", "define", "delete", "disable", "discard", "dismiss", "edit", "enable", "end", "erase", "escalate",
        "finish", "hand", "hide", "import", "invite", "link", "log", "mark", "merge", "move", "open", "pause", "pin", "preview", "publish", "put", "redeliver", "refresh", "register", "reject",
        "release", "remove", "rename", "renew", "reopen", "reorder", "replace", "replay", "reply", "request", "reset", "resolve", "restore", "resume", "retire", "retry", "return", "revert",
        "revoke", "rotate", "run", "save", "schedule", "send", "set", "share", "sign", "snooze", "split", "start", "stop", "submit", "suspend", "tag", "take", "test", "transfer", "unassign",
        "undo", "unlink", "unpin", "unwatch", "update", "verify", "watch", "withdraw",
    ];

    public static IEnumerable<string> Case(SchemaMap schema) =>
        from element in schema.Elements
        let pattern = element.Kind switch { "type" => Pascal(), "enumValue" => Upper(), _ => Camel() }
        where !pattern.IsMatch(element.Name)
        select element.Path;

    public static IEnumerable<string> InputTypes(SchemaMap schema) =>
        from type in schema.Types
        let name = type.Text("name")!
        where type.Text("kind") == "INPUT_OBJECT" != InputName().IsMatch(name)
        select name;

    public static IEnumerable<string> Mutations(SchemaMap schema) =>
        from element in schema.Elements
        where element is { Kind: "field", Owner: "Mutation" }
        let words = WordsOf(element.Name)
        where words.Count < 2 || !Verbs.Contains(words[0])
        select element.Path;

    /// <summary>
    /// Ids go under <c>id</c>, <c>somethingId</c> or <c>somethingIds</c>, and only they do. What goes out is never a null id: who has none has no object.
    /// </summary>
    public static IEnumerable<string> Ids(SchemaMap schema) =>
        from element in schema.Elements
        where element.TypeName is not null
        let isCalledId = IdName().IsMatch(element.Name)
        where isCalledId != (element.NamedType == "ID")
            || (element.IsList != element.Name.EndsWith("ds", StringComparison.Ordinal) && isCalledId)
            || (element is { Kind: "field", Name: "id", TypeName: not "ID!" })
        where !LintExceptions.Ids.ContainsKey(element.Path)
        select $"{element.Path}: {element.TypeName}";

    /// <summary>The words of a camel-case or upper-case name, in lower case.</summary>
    public static IReadOnlyList<string> WordsOf(string name) => [.. Word().Matches(name).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Pascal();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex Camel();

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$")]
    private static partial Regex Upper();

    [GeneratedRegex("(Input|Filter|Order)$")]
    private static partial Regex InputName();

    [GeneratedRegex("^ids?$|[a-z0-9]Ids?$")]
    private static partial Regex IdName();

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])")]
    private static partial Regex Word();
}
