using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema;

/// <summary>House rules of the schema, read from its introspection as integrators' tools do.</summary>
public sealed class SchemaDescriptionTests
{
    private static readonly SchemaMap Map = SchemaMap.Load();

    [Fact]
    public void Everything_should_have_a_description() => Assert.Empty(
        Map.Elements.Where(element => string.IsNullOrWhiteSpace(element.Description)).Select(element => element.Path));

    [Fact]
    public void Descriptions_should_be_sentences() => Assert.Empty(
        Map.Elements.Where(element => element.Description is { } text && !(char.IsUpper(text[0]) || text[0] == '`') | !text.EndsWith('.'))
            .Select(element => $"{element.Path}: {element.Description}"));

    [Fact]
    public void Names_should_follow_the_conventions() => Assert.Empty(
        Map.Elements.Where(element => element.Kind switch
        {
            "type" => !char.IsUpper(element.Name[0]),
            "enumValue" => element.Name.Any(letter => !(char.IsUpper(letter) || char.IsDigit(letter) || letter == '_')),
            _ => !char.IsLower(element.Name[0]) || element.Name.Contains('_'),
        }).Select(element => element.Path));

    [Fact]
    public void Mutations_should_have_one_input_and_a_payload_with_typed_errors()
    {
        foreach (var mutation in Map.Type("Mutation").GetProperty("fields").EnumerateArray())
        {
            var name = mutation.Text("name")!;
            var upper = char.ToUpperInvariant(name[0]) + name[1..];
            Assert.Equal($"{upper}Input!", SchemaMap.Name(Assert.Single(mutation.GetProperty("args").EnumerateArray()).GetProperty("type")));
            Assert.Equal($"{upper}Payload!", SchemaMap.Name(mutation.GetProperty("type")));
            var errors = Map.Type($"{upper}Payload").GetProperty("fields").EnumerateArray().Single(field => field.Text("name") == "errors");
            Assert.Equal($"[{upper}Error!]!", SchemaMap.Name(errors.GetProperty("type")));
        }
    }

    [Fact]
    public void Connections_should_be_as_relay_has_them()
    {
        foreach (var type in Map.Types.Where(type => type.Text("name")!.EndsWith("Connection", StringComparison.Ordinal)))
        {
            var item = type.Text("name")![..^"Connection".Length];
            Assert.Equal(
                [$"edges: [{item}Edge!]!", $"nodes: [{item}!]!", "pageInfo: PageInfo!", "totalCount: Int!"],
                type.GetProperty("fields").EnumerateArray().Select(field => $"{field.Text("name")}: {SchemaMap.Name(field.GetProperty("type"))}"));
        }

        foreach (var field in Map.Types.Where(type => type.Text("kind") == "OBJECT").SelectMany(type => type.GetProperty("fields").EnumerateArray()))
        {
            if (SchemaMap.Name(field.GetProperty("type")).TrimEnd('!').EndsWith("Connection", StringComparison.Ordinal))
                Assert.Superset(new HashSet<string?> { "first", "after", "last", "before" }, field.GetProperty("args").EnumerateArray().Select(arg => arg.Text("name")).ToHashSet());
        }
    }
}
