using System.Buffers;
using System.Text;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Section 6.2.3: source stream and response stream.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Each_event_should_be_answered_with_a_response() => Assert.Equal(
        ["""{"data":{"m":{"body":"one","sender":"Jo"}}}""", """{"data":{"m":{"body":"two","sender":"Jo"}}}"""],
        await RunAsync(PetSchema.Instance, "subscription { m: newMessage(roomId: 1) { body sender } }"));

    [Fact]
    public async Task Error_of_an_event_should_be_in_its_response_alone()
    {
        var responses = await RunAsync(Schema(), "subscription { numbers(to: 3) }");

        Assert.Equal("""{"data":{"numbers":1}}""", responses[0]);
        Assert.EndsWith("""],"data":{"numbers":null}}""", responses[1], StringComparison.Ordinal);
        Assert.Equal("""{"data":{"numbers":3}}""", responses[2]);
    }

    [Fact]
    public async Task Refusal_to_make_the_stream_should_be_a_request_error()
    {
        var executor = new GraphQLExecutor(Schema());
        var stream = await executor.SubscribeAsync(executor.Prepare(GraphQLRequest.ForDocument("subscription { refused }")), new ExecutionEnvironment());

        Assert.Equal("FORBIDDEN", Assert.Single(stream.Errors).Code);
        Assert.Empty(await stream.ReadAsync().ToListAsync());
    }

    [Fact]
    public async Task Invalid_subscription_should_be_a_request_error()
    {
        var executor = new GraphQLExecutor(Schema());
        var invalid = await executor.SubscribeAsync(executor.Prepare(GraphQLRequest.ForDocument("subscription { nothing }")), new ExecutionEnvironment());
        var query = await executor.SubscribeAsync(executor.Prepare(GraphQLRequest.ForDocument("{ a }")), new ExecutionEnvironment());

        Assert.Equal(ErrorCodes.ValidationFailed, Assert.Single(invalid.Errors).Code);
        Assert.Equal(ErrorCodes.OperationResolution, Assert.Single(query.Errors).Code);
    }

    [Fact]
    public async Task Error_of_the_source_stream_should_end_the_response_stream() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(Schema(), "subscription { breaks }"));

    [Fact]
    public async Task Unsubscribing_should_cancel_the_source_stream()
    {
        using var cancellation = new CancellationTokenSource();
        var executor = new GraphQLExecutor(Schema());
        var stream = await executor.SubscribeAsync(executor.Prepare(GraphQLRequest.ForDocument("subscription { endless }")), new ExecutionEnvironment());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in stream.ReadAsync(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task Subscription_should_not_be_executed_like_a_query()
    {
        var executor = new GraphQLExecutor(Schema());
        var operation = executor.Prepare(GraphQLRequest.ForDocument("subscription { breaks }"));
        Assert.True(operation.IsSubscription);
        await Assert.ThrowsAsync<ArgumentException>(async () => await executor.ExecuteAsync(operation, new ExecutionEnvironment(), new ArrayBufferWriter<byte>()));
    }

    private static async Task<List<string>> RunAsync(GraphQLSchema schema, string document)
    {
        var executor = new GraphQLExecutor(schema);
        var stream = await executor.SubscribeAsync(executor.Prepare(GraphQLRequest.ForDocument(document)), new ExecutionEnvironment());
        Assert.Empty(stream.Errors);
        var responses = new List<string>();
        await foreach (var occurrence in stream.ReadAsync())
        {
            var output = new ArrayBufferWriter<byte>();
            await occurrence.ExecuteAsync(new ExecutionEnvironment(), output);
            responses.Add(Encoding.UTF8.GetString(output.WrittenSpan));
        }

        return responses;
    }

    private static GraphQLSchema Schema()
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("a", GraphQLTypes.Int, null, _ => 1);
        schema.Subscription.Stream("numbers", GraphQLTypes.Int, null, context => Count(context.Arg<int>("to")), Odd).Arg("to", GraphQLTypes.Int.NonNull(), null);
        schema.Subscription.Stream("refused", GraphQLTypes.Int, null, IAsyncEnumerable<int> (_) => throw new GraphQLException("Not yours.", "FORBIDDEN"));
        schema.Subscription.Stream("breaks", GraphQLTypes.Int, null, _ => Break());
        schema.Subscription.Stream("endless", GraphQLTypes.Int, null, _ => Endless());
        return schema.Build();
    }

    private static async ValueTask<int> Odd(int number, ResolverContext context)
    {
        await Task.Yield();
        return number % 2 == 1 ? number : throw new InvalidOperationException("even");
    }

    private static async IAsyncEnumerable<int> Count(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Break()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException("lost");
    }

    private static async IAsyncEnumerable<int> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return 1;
        }
    }
}
