using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class StretchTests
{
    private const int Tickets = 4;
    private const int Rows = 23;

    private static readonly TicketId[] Wanted = [new(1), new(2), new(4), new(9)];

    private static readonly NumberRange[] Ranges =
    [
        new() { Size = 5 },
        new() { Size = 5, Backward = true },
        new() { Size = 5, After = 4 },
        new() { Size = 5, Before = 9 },
        new() { Size = 5, Before = 9, Backward = true },
        new() { Size = 3, After = 4, Before = 8 },
        new() { Size = 3, After = 4, Before = 8, Backward = true },
        new() { Size = Rows },
        new() { Size = Rows, Backward = true },
        new() { Size = 100 },
        new() { Size = 100, Backward = true },
        new() { Size = 5, After = Rows },
        new() { Size = 5, Before = 1, Backward = true },
        new() { Size = 5, Before = 0, Backward = true },
        new() { Size = 5, After = long.MaxValue - 1, Before = 0 },
    ];

    [Theory, Engines]
    public async Task MessageStretches_should_agree_with_cutting_whole_conversations(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Fill(storage);
        var reader = storage.Tickets(Sample.Acme);
        foreach (var withInternalNotes in new[] { true, false })
        {
            var whole = await reader.Messages([.. Wanted.Select(ticket => new TenantKey<TicketId>(Sample.Acme, ticket))], withInternalNotes, default);
            foreach (var range in Ranges)
            {
                var found = await reader.MessageStretches(Sample.Acme, Wanted, range, withInternalNotes, default);
                foreach (var ticket in Wanted)
                    AssertSame(whole.GetValueOrDefault(new(Sample.Acme, ticket)), static message => message.Number, range, found.GetValueOrDefault(ticket));
            }

            var counts = await reader.MessageCounts(Sample.Acme, Wanted, withInternalNotes, default);
            Assert.Equal(whole.ToDictionary(entry => entry.Key.Id, entry => entry.Value.Count), counts);
        }
    }

    [Theory, Engines]
    public async Task EventStretches_should_agree_with_cutting_whole_histories(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Fill(storage);
        var reader = new SnapshotReader(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Acme));
        StreamId[] streams = [.. Wanted.Select(StreamId.Of)];
        var whole = await reader.Events(Sample.Acme, streams, default);
        foreach (var range in Ranges)
        {
            var found = await reader.EventStretches(Sample.Acme, streams, range, default);
            foreach (var stream in streams)
                AssertSame(whole.GetValueOrDefault(stream), static recorded => recorded.Version, range, found.GetValueOrDefault(stream));
        }
    }

    [Theory, Engines]
    public async Task Attack_stretches_of_a_tenant_out_of_scope_should_be_empty(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Fill(storage);
        var scope = TenantScope.Of(Sample.Globex);
        Assert.Empty(await storage.Tickets(Sample.Globex).MessageStretches(Sample.Acme, Wanted, new NumberRange(), true, default));
        Assert.Empty(await storage.Tickets(Sample.Globex).MessageCounts(Sample.Acme, Wanted, true, default));
        Assert.Empty(await new SnapshotReader(storage.Get<IReadDatabase>(), scope).EventStretches(Sample.Acme, [StreamId.Of(Wanted[0])], new NumberRange(), default));
    }

    private static void AssertSame<T>(IReadOnlyList<T>? whole, Func<T, long> numberOf, NumberRange range, Stretch<T>? found)
    {
        var within = (whole ?? []).Select(numberOf).Where(number => number > range.After && number < range.Before).ToList();
        var expected = range.Backward ? within.TakeLast(range.Size) : within.Take(range.Size);
        Assert.Equal((string.Join(' ', expected), within.Count > range.Size), (string.Join(' ', (found?.Rows ?? []).Select(numberOf)), found?.HasMore ?? false));
    }

    // Every third message is a note; the last ticket has two rows only.
    private static async Task Fill(TestStorage storage)
    {
        foreach (var tenant in new[] { Sample.Acme, Sample.Globex })
        {
            for (var ticket = 1; ticket <= Tickets; ticket++)
            {
                for (var number = 1; number <= (ticket == Tickets ? 2 : Rows); number++)
                {
                    var message = Sample.Message(ticket, number, $"{tenant} {number}", isPublic: number % 3 != 0);
                    await storage.Ledger.Append(Sample.Append(tenant, ticket, number - 1, null, message), default);
                }
            }
        }
    }
}
