using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>7 Response.</summary>
public sealed class Section_7_ResponseTests
{
    private const string Document = """
        {
          hero(episode: 1) {
            name
            heroFriends: friends {
              id
              name
            }
          }
        }
        """;

    [Theory]
    [InlineData(false, """{"hero":{"name":"R2-D2","heroFriends":[{"id":"1000","name":"Luke Skywalker"},{"id":"1002","name":null},{"id":"1003","name":"Leia Organa"}]}}""")]
    [InlineData(true, """{"hero":{"name":"R2-D2","heroFriends":[{"id":"1000","name":"Luke Skywalker"},null,{"id":"1003","name":"Leia Organa"}]}}""")]
    public async Task Example_should_be_answered_as_written(bool isNonNull, string data)
    {
        var response = JsonNode.Parse(await Heroes(isNonNull).RunAsync(Document.ReplaceLineEndings("\n")))!;

        Assert.Equal(data, response["data"]!.ToJsonString());
        Assert.Equal(
            """[{"message":"Name for character with ID 1002 could not be fetched.","locations":[{"line":6,"column":7}],"path":["hero","heroFriends",1,"name"],"extensions":{"code":"CAN_NOT_FETCH_BY_ID"}}]""",
            response["errors"]!.ToJsonString());
    }

    [Fact]
    public async Task Response_should_have_no_errors_entry_without_errors() =>
        Assert.Equal("""{"data":{"dog":{"name":"Rex"}}}""", await PetSchema.Instance.RunAsync("{ dog { name } }"));

    [Theory]
    [InlineData("{ dog { name }")]
    [InlineData("{ nothing }")]
    [InlineData("query ($v: Int!) { arguments { int(value: $v) } }")]
    [InlineData("query A { dog { name } } query B { dog { name } }")]
    [InlineData("")]
    public async Task RequestError_should_have_errors_and_no_data(string document) => await Spec.IsRequestErrorAsync(PetSchema.Instance, document);

    [Theory]
    [InlineData("{ dog { name }")]
    [InlineData("{ nothing }")]
    [InlineData("{ dog { name } }")]
    [InlineData("query ($v: Int!) { arguments { int(value: $v) } }")]
    public async Task Response_should_have_no_other_entries(string document)
    {
        var environment = new ExecutionEnvironment { Extensions = json => json.WriteNumber("cost", 1) };
        var response = JsonNode.Parse(await PetSchema.Instance.RunAsync(document, environment: environment))!.AsObject();

        Assert.Subset(new HashSet<string> { "data", "errors", "extensions" }, response.Select(entry => entry.Key).ToHashSet());
        foreach (var error in response["errors"]?.AsArray() ?? [])
        {
            Assert.Subset(new HashSet<string> { "message", "locations", "path", "extensions" }, error!.AsObject().Select(entry => entry.Key).ToHashSet());
            Assert.IsType<JsonObject>(error["extensions"]);
            Assert.All(error["locations"]?.AsArray() ?? [], location => Assert.True(location!["line"]!.GetValue<int>() > 0 && location["column"]!.GetValue<int>() > 0));
        }
    }

    [Fact]
    public async Task Errors_should_come_first() =>
        Assert.StartsWith("""{"errors":[""", await Heroes(false).RunAsync(Document), StringComparison.Ordinal);

    [Fact]
    public async Task Extensions_should_be_a_map() => Assert.Equal(
        """{"data":{"dog":{"name":"Rex"}},"extensions":{"cost":1}}""",
        await PetSchema.Instance.RunAsync("{ dog { name } }", environment: new ExecutionEnvironment { Extensions = json => json.WriteNumber("cost", 1) }));

    [Fact]
    public async Task Json_should_have_the_values_of_the_table()
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("string", GraphQLTypes.String, null, _ => "a \"\\\n\u00e9\u0001");
        schema.Query.Field("boolean", GraphQLTypes.Boolean, null, _ => true);
        schema.Query.Field("int", GraphQLTypes.Int, null, _ => -1);
        schema.Query.Field("float", GraphQLTypes.Float, null, _ => 1.5);
        schema.Query.Field("enum", schema.Enum<DogCommand>("E").Value(DogCommand.Sit, null), null, _ => DogCommand.Sit);
        schema.Query.Field("list", GraphQLTypes.Int.List(), null, _ => (int[])[]);
        schema.Query.Field("null", GraphQLTypes.Int, null, _ => (int?)null);
        Assert.Equal(
            """{"data":{"null":null,"list":[],"enum":"SIT","float":1.5,"int":-1,"boolean":true,"string":"a \"\\\né\u0001"}}""",
            await schema.Build().RunAsync("{ null list enum float int boolean string }"));
    }

    private static GraphQLSchema Heroes(bool isNonNull)
    {
        var schema = new SchemaBuilder();
        var character = schema.Object<string>("Character");
        character.Field("id", GraphQLTypes.Id, null, id => id);
        character.Field("name", isNonNull ? GraphQLTypes.String.NonNull() : GraphQLTypes.String, null, id => id switch
        {
            "1000" => "Luke Skywalker",
            "1002" => throw new GraphQLException("Name for character with ID 1002 could not be fetched.", "CAN_NOT_FETCH_BY_ID"),
            "1003" => "Leia Organa",
            _ => "R2-D2",
        });
        character.Field("friends", character.List(), null, _ => (string[])["1000", "1002", "1003"]);
        schema.Query.Field("hero", character, null, _ => "2001").Arg("episode", GraphQLTypes.Int, null);
        return schema.Build();
    }
}
