using System.Collections.Concurrent;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.PostgreSql;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class ChangeSignalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, Engines]
    public async Task Subscribe_should_hear_of_every_durable_append_and_of_nothing_else(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var heard = new Listener(storage, expected: 2);
        var wake = Sample.Noon + Duration.FromHours(1);
        await storage.Ledger.Append(Sample.Append(1, wake: wake) with { Outbox = [Sample.Effect("a")] }, default);
        await storage.Ledger.Append(Sample.Append(1), default);
        await storage.Ledger.Append(Sample.Append(1, 1), default);
        await heard.All.WaitAsync(Patience);

        var stream = StreamId.Of(new TicketId(1));
        Assert.Equal(
            [new LedgerChange(Sample.Acme, stream, 1, wake, true), new LedgerChange(Sample.Acme, stream, 2, null, false)],
            heard.Changes);
        heard.Subscription.Dispose();
        await storage.Ledger.Append(Sample.Append(1, 2), default);
        Assert.Equal(2, heard.Changes.Count);
    }

    [Theory, Engines]
    public async Task Subscribe_should_not_let_a_listeners_bug_fail_an_append(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        using var bad = storage.Changes.Subscribe(_ => throw new InvalidOperationException("A bug."));
        var heard = new Listener(storage, expected: 1);
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(1), default));
        await heard.All.WaitAsync(Patience);
    }

    [Fact]
    public void Changes_should_ring_real_times_pumps_only_for_real_time()
    {
        var stream = StreamId.Of(new TicketId(1));
        var own = new LedgerChange(Sample.Acme, stream, 1, Sample.Noon, HasOutbox: true, OwnClock: true);
        Assert.Equal((null, false), (new LedgerChanges([own], false).EarliestWake, new LedgerChanges([own], false).HasOutbox));
        var later = Sample.Noon + Duration.FromHours(1);
        var changes = new LedgerChanges([own, own with { OwnClock = false, NextWake = later }], false);
        Assert.Equal((later, true), (changes.EarliestWake, changes.HasOutbox));
    }

    [Theory, PostgresOnly]
    public async Task Subscribe_should_hear_of_other_nodes_appends_and_of_its_own_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var other = storage.SecondNode();
        var heard = new Listener(storage, expected: 101);
        await storage.Get<PostgresChanges>().Listening.WaitAsync(Patience);
        Assert.True(heard.Missed);

        // Many at once, so that the notice is parted.
        await Task.WhenAll(Enumerable.Range(1, 100).Select(number =>
            other.Ledger.Append(Sample.Append(number, wake: Sample.Noon) with { OwnClock = number == 7 }, default).AsTask()));
        await storage.Ledger.Append(Sample.Append(101), default);
        await heard.All.WaitAsync(Patience);
        Assert.Equal(
            Enumerable.Range(1, 101).Select(number => number.ToString()).Order(),
            heard.Changes.Select(change => change.Stream.Key).Order());
        Assert.All(heard.Changes, change => Assert.Equal(change.Stream.Key == "7", change.OwnClock));
        Assert.All(heard.Changes, change => Assert.Equal(change.Stream.Key == "101" ? null : Sample.Noon, change.NextWake));
    }

    private sealed class Listener
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentQueue<LedgerChange> _changes = new();

        public Listener(TestStorage storage, int expected) => Subscription = storage.Changes.Subscribe(changes =>
        {
            Missed |= changes.Missed;
            foreach (var change in changes.Changes)
                _changes.Enqueue(change);
            if (_changes.Count >= expected)
                _all.TrySetResult();
        });

        public IDisposable Subscription { get; }

        public Task All => _all.Task;

        public bool Missed { get; private set; }

        public ConcurrentQueue<LedgerChange> Changes => _changes;
    }
}
