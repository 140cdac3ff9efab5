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
        var (response, loader) = await RunAsync(
            items, "{ numbers { square { value square { value square { value } } } again: square { value } } }");

        Assert.Contains("""{"square":{"value":1,"square":{"value":1,"square":{"value":1}}},"again":{"value":1}}""", response, StringComparison.Ordinal);
        Assert.True(loader.Batches <= 3, $"{loader.Batches} batches");
    }

    [Fact]
    public async Task Load_should_run_at_once_outside_of_an_execution()
    {
        var loader = new SquareLoader(new BatchScheduler());
        Assert.Equal(9, await loader.Load(3));
        Assert.Equal(9, await loader.Load(3));
        Assert.Equal(1, loader.Batches);
    }

    [Fact]
    public async Task Load_should_give_the_default_for_keys_without_a_value() => Assert.Equal(0, await new SquareLoader(new BatchScheduler()).Load(-1));

    [Fact]
    public async Task Load_should_split_large_batches()
    {
        var (response, loader) = await RunAsync(25, "{ numbers { square { value } } }", maxBatchSize: 10);
        Assert.DoesNotContain("errors", response, StringComparison.Ordinal);
        Assert.Equal(3, loader.Batches);
    }

    [Fact]
    public async Task Failure_of_a_batch_should_fail_every_load_of_it()
    {
        var (response, loader) = await RunAsync(3, "{ numbers { square { value } } }", fails: true);
        Assert.Equal(3, response.Split("\"path\":[\"numbers\",").Length - 1);
        Assert.EndsWith("""],"data":{"numbers":[{"square":null},{"square":null},{"square":null}]}}""", response, StringComparison.Ordinal);
        Assert.Equal(1, loader.Batches);
    }

    [Fact]
    public async Task Prime_and_Clear_should_give_and_forget_a_value()
    {
        var loader = new SquareLoader(new BatchScheduler());
        loader.Prime(3, 10);
        Assert.Equal(10, await loader.Load(3));
        loader.Clear(3);
        Assert.Equal(9, await loader.Load(3));
    }

    [Fact]
    public async Task Scheduler_should_serve_one_execution_at_a_time()
    {
        var scheduler = new BatchScheduler();
        scheduler.Attach();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => PetSchema.Instance.RunAsync("{ dog { name } }", environment: new ExecutionEnvironment { Scheduler = scheduler }));
    }

    private static async Task<(string Response, SquareLoader Loader)> RunAsync(int items, string document, int maxBatchSize = 1000, bool fails = false)
    {
        var scheduler = new BatchScheduler();
        var loader = new SquareLoader(scheduler, maxBatchSize, fails);
        var schema = new SchemaBuilder();
        var number = schema.Object<int>("Number");
        number.Field("value", GraphQLTypes.Int, null, n => n);
        number.Field("square", number, null, async (n, _) => await loader.Load(n));
        schema.Query.Field("numbers", number.NonNull().List(), null, _ => Enumerable.Range(1, items));
        return (await schema.Build().RunAsync(document, environment: new ExecutionEnvironment { Scheduler = scheduler }), loader);
    }

    private sealed class SquareLoader(BatchScheduler scheduler, int maxBatchSize = 1000, bool fails = false) : BatchLoader<int, int>(scheduler)
    {
        public int Batches { get; private set; }

        protected override int MaxBatchSize => maxBatchSize;

        protected override async ValueTask<IReadOnlyDictionary<int, int>> LoadBatch(IReadOnlyList<int> keys)
        {
            Batches++;
            await Task.Yield();
            return fails ? throw new InvalidOperationException("lost") : keys.Where(key => key > 0).ToDictionary(key => key, key => unchecked(key * key));
        }
    }
}
