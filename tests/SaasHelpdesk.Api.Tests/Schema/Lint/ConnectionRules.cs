using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

/// <summary>Relay's cursor connections, and GitHub's <c>nodes</c> and <c>totalCount</c>.</summary>
internal static class ConnectionRules
{
    private static readonly string[] PageInfo = ["hasNextPage: Boolean!", "hasPreviousPage: Boolean!", "startCursor: String", "endCursor: String"];

    private static readonly string[] Paging = ["first: Int", "after: String", "last: Int", "before: String"];

    public static IEnumerable<string> Shape(SchemaMap schema)
    {
        foreach (var (name, suffix) in schema.Types.Select(type => (Name: type.Text("name")!, Suffix: "Connection")).Where(type => type.Name.EndsWith(type.Suffix, StringComparison.Ordinal)))
        {
            var item = name[..^suffix.Length];
            var fields = Fields(schema, name).ToList();
            var node = fields.Find(field => field.StartsWith("nodes: [", StringComparison.Ordinal))?.Split('[', '!')[1] ?? item;
            if (!new[] { $"edges: [{item}Edge!]!", $"nodes: [{node}!]!", "pageInfo: PageInfo!", "totalCount: Int!" }.All(fields.Contains))
                yield return $"{name} {{ {string.Join(", ", fields)} }}";
            else if (!new[] { "cursor: String!", $"node: {node}!" }.All(Fields(schema, $"{item}Edge").Contains))
                yield return $"{item}Edge {{ {string.Join(", ", Fields(schema, $"{item}Edge"))} }}";
        }

        if (schema.Types.Any(type => type.Text("name") == "PageInfo") && !Fields(schema, "PageInfo").SequenceEqual(PageInfo))
            yield return $"PageInfo {{ {string.Join(", ", Fields(schema, "PageInfo"))} }}";
    }

    public static IEnumerable<string> Arguments(SchemaMap schema) =>
        from element in schema.Elements
        where element.Kind == "field" && element.NamedType!.EndsWith("Connection", StringComparison.Ordinal)
        let arguments = element.Json.GetProperty("args").EnumerateArray().Select(argument => $"{argument.Text("name")}: {SchemaMap.Name(argument.GetProperty("type"))}").ToList()
        where !Paging.All(arguments.Contains)
        select $"{element.Path}({string.Join(", ", arguments)})";

    /// <summary>A list of objects is a connection, unless something bounds it; what does is said.</summary>
    public static IEnumerable<string> Lists(SchemaMap schema) =>
        from element in schema.Elements
        where element is { Kind: "field", IsList: true } && schema.KindOf(element.NamedType!) is "OBJECT" or "INTERFACE" or "UNION"
        where element.Name is not ("edges" or "nodes" or "errors") || !(element.Owner.EndsWith("Connection", StringComparison.Ordinal) || element.Owner.EndsWith("Payload", StringComparison.Ordinal))
        where !LintExceptions.BoundedLists.ContainsKey(element.Path)
        select $"{element.Path}: {element.TypeName}";

    public static IEnumerable<string> NullItems(SchemaMap schema) =>
        from element in schema.Elements
        where element.IsList && element.TypeName!.TrimEnd('!') is var list && !list.EndsWith("!]", StringComparison.Ordinal)
        where !LintExceptions.NullItems.ContainsKey(element.Path)
        select $"{element.Path}: {element.TypeName}";

    private static IEnumerable<string> Fields(SchemaMap schema, string type) =>
        schema.Elements.Where(element => element.Kind == "field" && element.Owner == type).Select(field => $"{field.Name}: {field.TypeName}");
}
