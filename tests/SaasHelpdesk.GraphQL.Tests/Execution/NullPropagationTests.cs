using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Section 6.4.4, "Handling Execution Errors".</summary>
public sealed class NullPropagationTests
{
    private const string At = "\"locations\":[{\"line\":1,\"column\":";

    [Fact]
    public async Task Null_should_stay_where_it_is_when_the_field_is_nullable() =>
        Assert.Equal("""{"data":{"node":{"a":1,"nothing":null}}}""", await Schema().RunAsync("{ node { a nothing } }"));

    [Theory]
    [InlineData("node")]
    [InlineData("slowNode")]
    public async Task Null_of_a_non_null_field_should_make_the_nearest_nullable_parent_null(string field) =>
        Assert.Equal(
            $$$"""{"errors":[{"message":"Cannot return null for non-nullable field Node.never.","locations":[{"line":1,"column":{{{field.Length + 8}}}}],"""
            + $$$"""
            "path":["{{{field}}}","never"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"{{{field}}}":null}}
            """,
            await Schema().RunAsync($"{{ {field} {{ a never }} }}"));

    [Theory]
    [InlineData("node", "neverSlow")]
    [InlineData("slowNode", "neverSlow")]
    [InlineData("slowNode", "never")]
    public async Task Null_should_propagate_from_values_that_arrive_later(string field, string never) =>
        Assert.EndsWith(
            "],\"data\":{\"a\":1,\"" + field + "\":null,\"b\":2}}",
            await Schema().RunAsync($"{{ a {field} {{ a {never} slow }} b }}"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Null_should_propagate_to_data_when_every_position_is_non_null() =>
        Assert.EndsWith("""],"data":null}""", await Schema().RunAsync("{ a sure { sure { neverSlow } } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Null_should_propagate_to_the_list_when_items_are_non_null() =>
        Assert.EndsWith("""],"data":{"sureItems":null,"a":1}}""", await Schema().RunAsync("{ sureItems { a odd } a }"), StringComparison.Ordinal);

    [Fact]
    public async Task Null_should_stay_at_the_item_when_items_are_nullable()
    {
        var response = await Schema().RunAsync("{ items { a odd } a }");
        Assert.Contains("\"path\":[\"items\",1,\"odd\"]", response, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"items":[{"a":1,"odd":0},null,{"a":1,"odd":2}],"a":1}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_should_stay_at_the_item_when_it_arrives_later()
    {
        var response = await Schema().RunAsync("{ items { slow a oddSlow } a }");
        Assert.Contains("\"path\":[\"items\",1,\"oddSlow\"]", response, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"items":[{"slow":3,"a":1,"oddSlow":0},null,{"slow":3,"a":1,"oddSlow":2}],"a":1}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_should_be_masked_and_make_the_field_null() =>
        Assert.Equal(
            "{\"errors\":[{\"message\":\"An unexpected error occurred.\"," + At + "12}],\"path\":[\"node\",\"fails\"],\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}],\"data\":{\"node\":{\"a\":1,\"fails\":null}}}",
            await Schema().RunAsync("{ node { a fails } }"));

    [Fact]
    public async Task Exception_should_be_reported_once_with_every_position_of_a_list() =>
        Assert.Equal(3, (await Schema().RunAsync("{ items { failsSlow } }")).Split("\"path\":[\"items\",").Length - 1);

    private static GraphQLSchema Schema()
    {
        var schema = new SchemaBuilder();
        var node = schema.Object<Item>("Node");
        node.Field("a", GraphQLTypes.Int, null, _ => 1);
        node.Field("nothing", GraphQLTypes.Int, null, _ => default(int?));
        node.Field("never", GraphQLTypes.Int.NonNull(), null, _ => default(int?));
        node.Field("neverSlow", GraphQLTypes.Int.NonNull(), null, async (_, _) => await Later<int?>(null));
        node.Field("slow", GraphQLTypes.Int, null, async (_, _) => await Later(3));
        node.Field("odd", GraphQLTypes.Int.NonNull(), null, item => item.Number % 2 == 1 ? null : (int?)item.Number);
        node.Field("oddSlow", GraphQLTypes.Int.NonNull(), null, async (item, _) => await Later(item.Number % 2 == 1 ? null : (int?)item.Number));
        node.Field("fails", GraphQLTypes.String, null, string? (_) => throw new InvalidOperationException("secret"));
        node.Field("failsSlow", GraphQLTypes.String, null, async (_, _) => await Later<string>(null!) ?? throw new InvalidOperationException("secret"));
        node.Field("sure", node.NonNull(), null, item => item);
        schema.Query.Field("a", GraphQLTypes.Int, null, _ => 1);
        schema.Query.Field("b", GraphQLTypes.Int, null, _ => 2);
        schema.Query.Field("node", node, null, _ => new Item(0));
        schema.Query.Field("slowNode", node, null, async (_, _) => await Later(new Item(0)));
        schema.Query.Field("sure", node.NonNull(), null, _ => new Item(0));
        schema.Query.Field("items", node.List(), null, _ => Items());
        schema.Query.Field("sureItems", node.NonNull().List(), null, _ => Items());
        return schema.Build();
    }

    private static IEnumerable<Item> Items() => [new(0), new(1), new(2)];

    private static async Task<T> Later<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    private sealed record Item(int Number);
}
