using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Cost;

public sealed class OperationCostTests
{
    private static readonly GraphQLSchema Schema = Build();

    [Theory]
    [InlineData("{ me { name } }", null, 1)]
    [InlineData("{ me { name id } other: me { name } }", null, 2)]
    [InlineData("{ items { name } }", null, 52)]
    [InlineData("{ items { self { name } } }", null, 102)]
    [InlineData("{ items(first: 3) { self { name } } }", null, 8)]
    [InlineData("{ items(last: 4) { self { name } } }", null, 10)]
    [InlineData("{ items(first: 3, last: 4) { self { items(first: 10) { self { name } } } } }", null, 2 + (4 * (1 + 1 + 2 + (10 * 2))))]
    [InlineData("query ($n: Int) { items(first: $n) { self { name } } }", """{"n":7}""", 16)]
    [InlineData("query ($n: Int = 8) { items(first: $n) { self { name } } }", "{}", 18)]
    [InlineData("query ($n: Int) { items(first: $n) { self { name } } }", "{}", 102)]
    [InlineData("query ($n: Int) { items(first: $n) { self { name } } }", """{"n":null}""", 102)]
    [InlineData("{ ...F ...F } fragment F on Query { ...G me { name } } fragment G on Query { items(first: 2) { self { name } } }", null, 14)]
    [InlineData("{ defaulted { self { name } } }", null, 11)]
    [InlineData("{ unbounded { name } }", null, 1 + 10)]
    [InlineData("{ page(first: 3) { nodes { self { name } } pageInfo { end } totalCount } }", null, 1 + (3 * (1 + 1)) + 1 + 7)]
    [InlineData("{ page(first: 3) { ...P ...P } } fragment P on Page { nodes { name } pageInfo { end } }", null, 1 + (3 * 2) + 2)]
    [InlineData("{ byIds(ids: [\"a\", \"b\", \"c\"]) { self { name } } }", null, 1 + (3 * 2))]
    [InlineData("{ byIds(ids: \"a\") { self { name } } }", null, 1 + 2)]
    [InlineData("{ byIds(ids: []) { self { name } } }", null, 1)]
    [InlineData("query ($ids: [ID!]!) { byIds(ids: $ids) { self { name } } }", """{"ids":["a","b"]}""", 1 + (2 * 2))]
    [InlineData("query ($a: ID!) { byIds(ids: [$a, $a]) { self { name } } }", """{"a":"a"}""", 1 + (2 * 2))]
    [InlineData("{ bulk(input: {ids: [\"a\", \"b\", \"c\"]}) { name } }", null, 10 + (3 * 7))]
    [InlineData("query ($ids: [ID!]) { bulk(input: {ids: $ids}) { name } }", """{"ids":["a","b"]}""", 10 + (2 * 7))]
    [InlineData("query ($input: BulkInput!) { bulk(input: $input) { name } }", """{"input":{"ids":["a","b","c","d"]}}""", 10 + (4 * 7))]
    [InlineData("query ($input: BulkInput!) { bulk(input: $input) { name } }", """{"input":{}}""", 10 + 7)]
    [InlineData("{ __schema { types { name } } }", null, 7)]
    public void Cost_should_multiply_what_is_below_by_the_size_asked_for(string document, string? variables, long cost)
    {
        var executor = new GraphQLExecutor(Schema);
        Assert.Equal(cost, executor.Prepare(GraphQLRequest.ForDocument(document, variables)).Cost);
        Assert.Equal(cost, executor.Prepare(GraphQLRequest.ForDocument(document, variables)).Cost);
    }

    [Fact]
    public void Cost_should_follow_the_variables_of_each_request()
    {
        var executor = new GraphQLExecutor(Schema);
        foreach (var size in (int[])[5, 6, 5, 100])
        {
            var request = GraphQLRequest.ForDocument("query ($n: Int) { items(first: $n) { self { name } } }", $$"""{"n":{{size}}}""");
            Assert.Equal((2 * size) + 2, executor.Prepare(request).Cost);
        }
    }

    [Fact]
    public void Cost_should_follow_the_length_of_a_list_in_the_variables_of_each_request()
    {
        var executor = new GraphQLExecutor(Schema);
        foreach (var size in (int[])[1, 3, 2])
        {
            var ids = string.Join(',', Enumerable.Repeat("\"a\"", size));
            var request = GraphQLRequest.ForDocument("query ($input: BulkInput!) { bulk(input: $input) { name } }", $$$"""{"input":{"ids":[{{{ids}}}]}}""");
            Assert.Equal(10 + (7 * size), executor.Prepare(request).Cost);
        }
    }

    [Fact]
    public void Prepare_should_refuse_what_costs_too_much_and_name_the_costliest_field()
    {
        var executor = new GraphQLExecutor(Schema, new ExecutorLimits { MaxCost = 1000 });
        var operation = executor.Prepare(GraphQLRequest.ForDocument("{ me { name } few: items(first: 2) { self { name } } many: items(first: 40) { deep: items(first: 50) { self { name } } } }"));

        var error = Assert.Single(operation.Errors);
        Assert.Equal(("The operation costs 4129; 1000 is allowed. The costliest field is \"many.deep.self\".", ErrorCodes.LimitExceeded), (error.Message, error.Code));
        Assert.Equal((4129L, 1000L, "many.deep.self"), (error.Extensions!["cost"], error.Extensions["maxCost"], error.Extensions["field"]));
    }

    [Fact]
    public void Cost_should_not_overflow()
    {
        var nested = string.Concat(Enumerable.Repeat("items(first: 2147483647) { ", 20)) + "name" + new string('}', 20);
        Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(new GraphQLExecutor(Schema).Prepare(GraphQLRequest.ForDocument($"{{ {nested} }}")).Errors).Code);
    }

    [Fact]
    public void Build_should_refuse_a_size_argument_that_is_none()
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("a", GraphQLTypes.Int, null, _ => 1).Arg("first", GraphQLTypes.String, null).Cost(1, 1, "first", "last");
        Assert.Equal(
            ["The cost of Query.a refers to an argument \"first\" of type Int that it does not have.", "The cost of Query.a refers to an argument \"last\" of type Int that it does not have."],
            Assert.Throws<SchemaException>(schema.Build).Faults);
    }

    private static GraphQLSchema Build()
    {
        var schema = new SchemaBuilder();
        var item = schema.Object<object>("Item");
        item.Field("name", GraphQLTypes.String, null, _ => "x");
        item.Field("id", GraphQLTypes.Id, null, _ => "1");
        item.Field("self", item, null, o => o);
        item.Field("items", item.List(), null, _ => []).Arg("first", GraphQLTypes.Int, null).Cost(2, 50, "first");
        schema.Query.Field("me", item, null, _ => 1);
        schema.Query.Field("items", item.List(), null, _ => []).Arg("first", GraphQLTypes.Int, null).Arg("last", GraphQLTypes.Int, null).Cost(2, 50, "first", "last");
        schema.Query.Field("defaulted", item.List(), null, _ => []).ArgWithDefault("first", GraphQLTypes.Int.NonNull(), null, "5").Cost(1, 50, "first");
        schema.Query.Field("unbounded", item.List(), null, _ => []);
        var info = schema.Object<string>("PageInfo");
        info.Field("end", GraphQLTypes.String, null, _ => "x");
        var page = schema.Object<object[]>("Page");
        page.Field("nodes", item.List(), null, p => p).HoldsItems();
        page.Field("pageInfo", info, null, _ => "x");
        page.Field("totalCount", GraphQLTypes.Int, null, _ => 1).Cost(7);
        schema.Query.Field("page", page, null, _ => (object[])[]).Arg("first", GraphQLTypes.Int, null).Cost(1, 50, "first");
        schema.Query.Field("byIds", item.List(), null, _ => []).Arg("ids", GraphQLTypes.Id.NonNull().List(), null).Cost(1, 50, "ids");
        var bulk = schema.InputObject("BulkInput", "").Field("ids", GraphQLTypes.Id.NonNull().List(), null);
        schema.Query.Field("bulk", item, null, _ => 1).Arg("input", bulk.NonNull(), null).Cost(10, 1, "input.ids").CostPerItem(7);
        return schema.Build();
    }
}
