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
    [InlineData("{ items { name } }", null, 2)]
    [InlineData("{ items { self { name } } }", null, 52)]
    [InlineData("{ items(first: 3) { self { name } } }", null, 5)]
    [InlineData("{ items(last: 4) { self { name } } }", null, 6)]
    [InlineData("{ items(first: 3, last: 4) { self { items(first: 10) { self { name } } } } }", null, 2 + (4 * (1 + 2 + 10)))]
    [InlineData("query ($n: Int) { items(first: $n) { self { name } } }", """{"n":7}""", 9)]
    [InlineData("query ($n: Int = 8) { items(first: $n) { self { name } } }", "{}", 10)]
    [InlineData("query ($n: Int) { items(first: $n) { self { name } } }", "{}", 52)]
    [InlineData("query ($n: Int) { items(first: $n) { self { name } } }", """{"n":null}""", 52)]
    [InlineData("{ ...F ...F } fragment F on Query { ...G me { name } } fragment G on Query { items(first: 2) { self { name } } }", null, 10)]
    [InlineData("{ defaulted { self { name } } }", null, 6)]
    [InlineData("{ __schema { types { name } } }", null, 2)]
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
            Assert.Equal(size + 2, executor.Prepare(request).Cost);
        }
    }

    [Fact]
    public void Prepare_should_refuse_what_costs_too_much_and_name_the_costliest_field()
    {
        var executor = new GraphQLExecutor(Schema, new ExecutorLimits { MaxCost = 1000 });
        var operation = executor.Prepare(GraphQLRequest.ForDocument("{ me { name } few: items(first: 2) { self { name } } many: items(first: 40) { deep: items(first: 50) { self { name } } } }"));

        var error = Assert.Single(operation.Errors);
        Assert.Equal(("The operation costs 2087; 1000 is allowed. The costliest field is \"many.deep.self\".", ErrorCodes.LimitExceeded), (error.Message, error.Code));
        Assert.Equal((2087L, 1000L, "many.deep.self"), (error.Extensions!["cost"], error.Extensions["maxCost"], error.Extensions["field"]));
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
        return schema.Build();
    }
}
