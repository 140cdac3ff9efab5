using System.Text.Json;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Limits;

/// <summary>For each list of objects in the schema a document that reaches it on the shortest way.</summary>
internal sealed class SchemaPaths
{
    private readonly SchemaMap _schema;
    private readonly Dictionary<string, (string Before, string After)> _ways = [];

    public SchemaPaths(SchemaMap schema)
    {
        _schema = schema;
        _ways["Query"] = ("query { ", " }");
        _ways["Mutation"] = ("mutation { ", " }");
        var open = new Queue<string>(_ways.Keys);
        while (open.TryDequeue(out var type))
        {
            foreach (var (field, target) in ObjectFields(type))
            {
                var (before, after) = _ways[type];
                foreach (var reached in Reached(target))
                {
                    var narrowed = reached == target ? "" : $"... on {reached} {{ ";
                    if (_ways.TryAdd(reached, ($"{before}{Call(field)} {{ {narrowed}", (narrowed.Length > 0 ? " }" : "") + " }" + after)))
                        open.Enqueue(reached);
                }
            }
        }
    }

    public IEnumerable<ListPath> Lists =>
        from type in _ways.Keys
        from list in ListsOf(type)
        select new ListPath($"{type}.{list.Field.Text("name")}", _ways[type], $"{Call(list.Field)} {{ __typename }}");

    /// <summary>Types with lists that no document reaches.</summary>
    public IEnumerable<string> Unreached => _schema.Types
        .Where(type => type.Text("kind") == "OBJECT" && type.Text("name") != "Subscription")
        .Select(type => type.Text("name")!).Where(type => !_ways.ContainsKey(type) && ListsOf(type).Any());

    private IEnumerable<(JsonElement Field, string Target)> ListsOf(string type) =>
        ObjectFields(type).Where(field => SchemaMap.Name(field.Field.GetProperty("type")).Contains('[', StringComparison.Ordinal));

    // What a node or a member of a union is cannot be told from its field: every type that is a node is tried.
    private IEnumerable<string> Reached(string target)
    {
        yield return target;
        if (target != "Node")
            yield break;
        foreach (var type in _schema.Types.Where(type => type.Text("kind") == "OBJECT" && IsNode(type)))
            yield return type.Text("name")!;
    }

    private static bool IsNode(JsonElement type) =>
        type.Text("name") is "Ticket" or "Message" or "User" or "Agent" or "Team" or "Tenant" or "ApiKey";

    private IEnumerable<(JsonElement Field, string Target)> ObjectFields(string type) =>
        _schema.Type(type).GetProperty("fields") is { ValueKind: JsonValueKind.Array } fields
            ? from field in fields.EnumerateArray()
              let target = SchemaMap.Name(field.GetProperty("type")).Trim('[', ']', '!')
              where _schema.KindOf(target) is "OBJECT" or "INTERFACE" or "UNION"
              select (field, target)
            : [];

    private string Call(JsonElement field)
    {
        var required = field.GetProperty("args").EnumerateArray().Where(IsRequired).Select(Given).ToList();
        return required.Count == 0 ? field.Text("name")! : $"{field.Text("name")}({string.Join(", ", required)})";
    }

    private static bool IsRequired(JsonElement input) =>
        input.At("type", "kind").GetString() == "NON_NULL" && input.GetProperty("defaultValue").ValueKind == JsonValueKind.Null;

    private string Given(JsonElement input) => $"{input.Text("name")}: {Value(input.GetProperty("type"))}";

    private string Value(JsonElement type)
    {
        switch (type.Text("kind"))
        {
            case "NON_NULL": return Value(type.GetProperty("ofType"));
            case "LIST": return $"[{Value(type.GetProperty("ofType"))}, {Value(type.GetProperty("ofType"))}]";
            case "ENUM": return _schema.Type(type.Text("name")!).At("enumValues", 0, "name").GetString()!;
            case "INPUT_OBJECT":
                var named = _schema.Type(type.Text("name")!);
                var fields = named.GetProperty("inputFields").EnumerateArray();
                if (named.TryGetProperty("isOneOf", out var oneOf) && oneOf.ValueKind == JsonValueKind.True)
                    return $"{{ {Given(fields.First())} }}";
                return $"{{ {string.Join(", ", fields.Where(IsRequired).Select(Given))} }}";
            default:
                return type.Text("name") switch
                {
                    "Int" => "1",
                    "Float" => "1.5",
                    "Boolean" => "true",
                    "DateTime" => "\"2026-03-02T09:00:00Z\"",
                    "Date" => "\"2026-03-02\"",
                    "Duration" => "\"PT1H\"",
                    "EmailAddress" => "\"rita@example.com\"",
                    "URL" => "\"https://example.com/\"",
                    "JSON" => "{}",
                    _ => "\"x\"",
                };
        }
    }
}
