using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Sections 6.4.4 and 7.1.6: errors, what callers are told, and operations that come to an end early.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task GraphQLException_should_be_told_as_it_is() => Assert.Equal(
        """{"errors":[{"message":"Too long.","locations":[{"line":2,"column":3},{"line":3,"column":3}],"path":["alias"],"extensions":{"code":"TOO_LONG","max":10,"hint":null,"tags":["a","b"]}}],"data":{"alias":null}}""",
        await Schema().RunAsync("{\n  alias: refused\n  alias: refused\n}"));

    [Fact]
    public async Task Handler_should_see_the_exception_and_choose_what_is_told()
    {
        var handler = new Handler();
        var response = await Schema().RunAsync("{ list { fails } }", environment: new ExecutionEnvironment { ErrorHandler = handler });

        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":10}],"path":["list",0,"fails"],"extensions":{"code":"X","traceId":"t1"}}],"data":{"list":[{"fails":null}]}}""",
            response);
        var fault = Assert.Single(handler.Faults);
        Assert.Equal(("secret", "Thing", "fails", "list/0/fails"), (fault.Exception.Message, fault.TypeName, fault.FieldName, string.Join('/', fault.Path)));
    }

    [Fact]
    public async Task Faults_of_lists_and_leaves_should_stay_where_they_are()
    {
        var response = await Schema().RunAsync("{ badEnum badFloat halfList badAbstract { __typename } list { ok } }");

        Assert.Equal(4, response.Split("\"code\":").Length - 1);
        Assert.EndsWith("""],"data":{"badEnum":null,"badFloat":null,"halfList":null,"badAbstract":null,"list":[{"ok":true}]}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadline_should_fail_what_is_not_resolved_and_return_the_rest()
    {
        using var deadline = new CancellationTokenSource();
        var schema = new SchemaBuilder();
        schema.Query.Field("quick", GraphQLTypes.Int, null, _ => 1);
        schema.Query.Field("slow", GraphQLTypes.Int, null, async (_, context) =>
        {
            await deadline.CancelAsync();
            await Task.Yield();
            context.Cancellation.ThrowIfCancellationRequested();
            return 2;
        });

        var response = await schema.Build().RunAsync("{ quick slow }", environment: new ExecutionEnvironment { Deadline = deadline.Token });

        Assert.Contains("\"code\":\"TIMED_OUT\"", response, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"quick":1,"slow":null}}""", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ waits list { ok } }")]
    [InlineData("{ waitsInList { waits } }")]
    [InlineData("mutation { waits }")]
    public async Task Abort_should_end_the_operation_without_a_response(string document)
    {
        using var aborted = new CancellationTokenSource();
        var schema = new SchemaBuilder();
        var thing = schema.Object<object>("Thing");
        thing.Field("ok", GraphQLTypes.Boolean, null, _ => true);
        thing.Field("waits", GraphQLTypes.Boolean, null, Wait);
        schema.Query.Field("waits", GraphQLTypes.Boolean, null, (_, context) => Wait(null, context));
        schema.Query.Field("list", thing.List(), null, _ => [1]);
        schema.Query.Field("waitsInList", thing.List(), null, _ => [1, 2]);
        schema.Mutation.Field("waits", GraphQLTypes.Boolean, null, (_, context) => Wait(null, context));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => schema.Build().RunAsync(document, aborted: aborted.Token));

        async ValueTask<bool?> Wait(object? source, SaasHelpdesk.GraphQL.Types.Resolution.ResolverContext context)
        {
            await Task.Yield();
            await aborted.CancelAsync();
            context.Cancellation.ThrowIfCancellationRequested();
            return true;
        }
    }

    [Fact]
    public async Task Request_errors_should_leave_out_data() => Assert.Equal(
        """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""",
        await Schema().RunAsync("{"));

    [Fact]
    public async Task Extensions_of_the_response_should_be_written_by_the_host() => Assert.Equal(
        """{"data":{"list":[{"ok":true}]},"extensions":{"cost":3}}""",
        await Schema().RunAsync("{ list { ok } }", environment: new ExecutionEnvironment { Extensions = json => json.WriteNumber("cost", 3) }));

    private static GraphQLSchema Schema()
    {
        var schema = new SchemaBuilder();
        var thing = schema.Object<object>("Thing");
        thing.Field("fails", GraphQLTypes.Int, null, int? (_) => throw new InvalidOperationException("secret"));
        thing.Field("ok", GraphQLTypes.Boolean, null, _ => true);
        schema.Query.Field("refused", GraphQLTypes.Int, null, int? (_) => throw new GraphQLException(
            "Too long.", "TOO_LONG", new Dictionary<string, object?> { ["max"] = 10, ["hint"] = null, ["tags"] = (string[])["a", "b"] }));
        schema.Query.Field("list", thing.List(), null, _ => [1]);
        schema.Query.Field("badEnum", schema.Enum<DogCommand>("E").Value(DogCommand.Sit, null), null, _ => DogCommand.Heel);
        schema.Query.Field("badFloat", GraphQLTypes.Float, null, _ => double.NaN);
        schema.Query.Field("halfList", GraphQLTypes.Int.List(), null, _ => Half());
        schema.Query.Field("badAbstract", schema.Union<object>("U").Member(schema.Object<Dog>("Dog")), null, _ => "no dog");
        schema.Object<Dog>("Dog").Field("name", GraphQLTypes.String, null, dog => dog.Name);
        return schema.Build();
    }

    private static IEnumerable<int> Half()
    {
        yield return 1;
        throw new InvalidOperationException("secret");
    }

    private sealed class Handler : IExecutionErrorHandler
    {
        internal List<ExecutionFault> Faults { get; } = [];

        public ErrorDetails Handle(ExecutionFault fault)
        {
            Faults.Add(fault);
            return new ErrorDetails("masked", "X", new Dictionary<string, object?> { ["traceId"] = "t1" });
        }
    }
}
