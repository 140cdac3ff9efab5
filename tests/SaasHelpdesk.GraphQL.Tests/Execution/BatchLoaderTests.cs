using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

public sealed class BatchLoaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Load_should_send_one_batch_a_level_whatever_the_number_of_items(int items)
    {
        var scheduler = new BatchScheduler();
        var loader = new SquareLoader(scheduler);
        var schema = new SchemaBuilder();
        var number = schema.Object<int>("Number");
        number.Field("value", GraphQLTypes.Int, null, n => n);
        number.Field("square", number, null, async (n, _) => await loader.Load(n));
        schema.Query.Field("numbers", number.NonNull().List(), null, _ => Enumerable.Range(1, items));

        var response = await schema.Build().RunAsync(
            "{ numbers { square { value square { value square { value } } } again: square { value } } }",
            environment: new ExecutionEnvironment { Scheduler = scheduler });

        Assert.Contains("""{"square":{"value":1,"square":{"value":1,"square":{"value":1}}},"again":{"value":1}}""", response, StringComparison.Ordinal);
        Assert.True(loader.Batches <= 3, $"{loader.Batches} batches");
    }

    private sealed class SquareLoader(BatchScheduler scheduler) : BatchLoader<int, int>(scheduler)
    {
        public int Batches { get; private set; }

        protected override async ValueTask<IReadOnlyDictionary<int, int>> LoadBatch(IReadOnlyList<int> keys)
        {
            Batches++;
            await Task.Yield();
            return keys.ToDictionary(key => key, key => unchecked(key * key));
        }
    }
}
