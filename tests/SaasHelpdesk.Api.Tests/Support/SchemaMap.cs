using System.Buffers;
using System.Text.Json;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>The schema as introspection tells it.</summary>
internal sealed class SchemaMap
{
    private const string Query =
        """
        {
          __schema {
            types {
              kind name description isOneOf
              fields(includeDeprecated: true) { name description isDeprecated deprecationReason type { ...T } args(includeDeprecated: true) { ...I } }
              inputFields(includeDeprecated: true) { ...I }
              interfaces { name }
              possibleTypes { name }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
            }
          }
        }
        fragment I on __InputValue { name description isDeprecated deprecationReason defaultValue type { ...T } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    private readonly Dictionary<string, JsonElement> _types;

    private SchemaMap(JsonElement schema) => _types = schema.GetProperty("types").EnumerateArray()
        .Where(type => !type.Text("name")!.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(type => type.Text("name")!);

    /// <summary>The project's own types; not those of introspection.</summary>
    public IEnumerable<JsonElement> Types => _types.Values;

    /// <summary>Everything that has a name.</summary>
    public IEnumerable<SchemaElement> Elements
    {
        get
        {
            foreach (var type in Types)
            {
                var typeName = type.Text("name")!;
                yield return new("type", typeName, typeName, null, type);
                foreach (var (kind, member) in Members(type))
                {
                    var element = new SchemaElement(kind, typeName, $"{typeName}.{member.Text("name")}", kind == "enumValue" ? null : Name(member.GetProperty("type")), member);
                    yield return element;
                    if (kind == "field")
                    {
                        foreach (var argument in member.GetProperty("args").EnumerateArray())
                            yield return new("argument", typeName, $"{element.Path}({argument.Text("name")})", Name(argument.GetProperty("type")), argument);
                    }
                }
            }
        }
    }

    public static SchemaMap Load() => Of(HelpdeskSchema.Build());

    public static SchemaMap Of(GraphQLSchema schema)
    {
        var executor = new GraphQLExecutor(schema);
        var output = new ArrayBufferWriter<byte>();
        var run = executor.ExecuteAsync(executor.Prepare(GraphQLRequest.ForDocument(Query)), new ExecutionEnvironment(), output);
        Assert.True(run.IsCompletedSuccessfully);
        return new SchemaMap(JsonElement.Parse(output.WrittenSpan).At("data", "__schema"));
    }

    public JsonElement Type(string name) => _types[name];

    /// <summary>The kind of a named type: <c>SCALAR</c>, <c>INPUT_OBJECT</c>, …</summary>
    public string KindOf(string name) => _types.TryGetValue(name, out var type) ? type.Text("kind")! : "SCALAR";

    /// <summary>A type reference as written in a document: <c>[Ticket!]!</c>.</summary>
    public static string Name(JsonElement type) => type.Text("kind") switch
    {
        "NON_NULL" => Name(type.GetProperty("ofType")) + "!",
        "LIST" => $"[{Name(type.GetProperty("ofType"))}]",
        _ => type.Text("name")!,
    };

    private static IEnumerable<(string Kind, JsonElement Member)> Members(JsonElement type)
    {
        foreach (var (kind, property) in new[] { ("field", "fields"), ("inputField", "inputFields"), ("enumValue", "enumValues") })
        {
            if (type.GetProperty(property) is { ValueKind: JsonValueKind.Array } members)
            {
                foreach (var member in members.EnumerateArray())
                    yield return (kind, member);
            }
        }
    }
}
