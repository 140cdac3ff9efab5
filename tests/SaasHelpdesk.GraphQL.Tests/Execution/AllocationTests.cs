using System.Buffers;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Scalars are written where they are met: thousands of them cost no memory of their own.</summary>
public sealed class AllocationTests
{
    private const int Fields = 6;

#if DEBUG
    private const bool IsOptimised = false;
#else
    private const bool IsOptimised = true;
#endif

    [Fact]
    public void Execute_should_not_allocate_for_scalar_fields()
    {
        var executor = new GraphQLExecutor(Schema(), new ExecutorLimits { MaxCost = long.MaxValue });
        var output = new ArrayBufferWriter<byte>(4_000_000);
        for (var i = 0; i < 5; i++)
        {
            _ = Allocated(executor, output, 4_000);
        }

        var some = Allocated(executor, output, 2_000);
        var twice = Allocated(executor, output, 4_000);

        // Less than a byte for each of the additional fields: growing by itself, nothing else. Code that is not optimised keeps an asynchronous
        // method's state on the heap: once for each item, whatever its fields.
        Assert.InRange(twice - some, long.MinValue, IsOptimised ? 2_000 * Fields / 2 : 2_000 * 120);
    }

    private static long Allocated(GraphQLExecutor executor, ArrayBufferWriter<byte> output, int count)
    {
        var request = GraphQLRequest.ForDocument($"{{ items(count: {count}) {{ id text number flag command ratio }} }}");
        _ = executor.Prepare(request);
        var operation = executor.Prepare(request);
        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = executor.ExecuteAsync(operation, new ExecutionEnvironment(), output);
        Assert.True(run.IsCompletedSuccessfully);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static GraphQLSchema Schema()
    {
        var items = Enumerable.Range(0, 4_000).Select(i => new Item($"id{i}", $"Text {i} with \"quotes\"", i, i % 2 == 0, i / 8.0)).ToArray();
        var pages = new Dictionary<int, Item[]> { [2_000] = items[..2_000], [4_000] = items };
        var schema = new SchemaBuilder();
        var type = schema.Object<Item>("Item");
        type.Field("id", GraphQLTypes.Id.NonNull(), null, item => item.Id);
        type.Field("text", GraphQLTypes.String, null, item => item.Text);
        type.Field("number", GraphQLTypes.Int, null, item => item.Number);
        type.Field("flag", GraphQLTypes.Boolean.NonNull(), null, item => item.Flag);
        type.Field("command", schema.Enum<DogCommand>("Command").Value(DogCommand.Sit, null), null, _ => DogCommand.Sit);
        type.Field("ratio", GraphQLTypes.Float, null, (item, _) => item.Ratio);
        schema.Query.Field("items", type.NonNull().List().NonNull(), null, (_, context) => pages[context.Arg<int>("count")])
            .Arg("count", GraphQLTypes.Int.NonNull(), null);
        return schema.Build();
    }

    private sealed record Item(string Id, string Text, int Number, bool Flag, double Ratio);
}
