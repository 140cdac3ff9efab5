using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Ledger;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class TicketNumbersTests
{
    [Theory, Engines]
    public async Task Next_should_count_from_one_for_each_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        for (var number = 1; number <= 20; number++)
            Assert.Equal(new TicketId(number), await storage.Numbers.Next(Sample.Acme, default));
        Assert.Equal(new TicketId(1), await storage.Numbers.Next(Sample.Globex, default));
    }

    [Theory, Engines]
    public async Task Next_should_never_give_a_number_twice_on_two_nodes(Engine engine)
    {
        await using var first = await TestStorage.Create(engine);
        await using var second = first.SecondNode();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            var mine = new List<TicketId>();
            for (var n = 0; n < 50; n++)
                mine.Add(await (i % 2 == 0 ? first : second).Numbers.Next(Sample.Acme, default));
            return mine;
        })));
        Assert.Equal(16 * 50, numbers.SelectMany(n => n).Distinct().Count());
    }

    [Theory, Engines]
    public async Task Next_should_go_on_behind_the_reserved_block_when_restarted(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        for (var i = 0; i < 4; i++)
            await storage.Numbers.Next(Sample.Acme, default);
        await using var restarted = storage.SecondNode();
        Assert.Equal(new TicketId(8), await restarted.Numbers.Next(Sample.Acme, default));
    }

    [Fact]
    public async Task Next_should_reserve_longer_blocks_the_more_it_gives()
    {
        var blocks = new CountingBlocks();
        var numbers = new TicketNumbers(blocks);
        for (var number = 1; number <= 2000; number++)
            Assert.Equal(number, (await numbers.Next(Sample.Acme, default)).Number);
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 256, 256, 256, 256, 256, 256], blocks.Counts);
    }

    private sealed class CountingBlocks : INumberBlocks
    {
        private long _next = 1;

        public List<int> Counts { get; } = [];

        public ValueTask<long> Reserve(TenantId tenant, int count, CancellationToken cancellationToken)
        {
            Counts.Add(count);
            var first = _next;
            _next += count;
            return new(first);
        }
    }
}
