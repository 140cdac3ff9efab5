using NodaTime;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests;

/// <summary>Real processes, killed with SIGKILL under load.</summary>
public class CrashTests
{
    private static readonly TimeSpan CatchUpLimit = TimeSpan.FromSeconds(90);

    [Theory]
    [Engines]
    public async Task Nothing_acknowledged_should_be_lost_or_doubled_when_the_process_is_killed_again_and_again(Engine engine)
    {
        const int Kills = 6;
        await using var data = await HelpdeskData.Create(engine);
        var load = new Load(data.ApiKey);
        var random = new Random(20160229);
        for (var i = 0; i < Kills; i++)
        {
            await using var server = await ServerProcess.Start(data.Options);
            await load.Run(server.Address, clients: 8, commands: random.Next(1, 150), server.Kill);
        }

        await using var last = await ServerProcess.Start(data.Options);
        await Until.True(async () => await data.NextDue() is null, CatchUpLimit, "wake-ups are still armed");
        await Verify(data, load);
    }

    [Fact]
    public async Task Two_nodes_should_lose_nothing_and_do_each_effect_once_when_hammered_and_one_is_killed()
    {
        if (!PostgresServer.IsExpected)
            return; // Two nodes need a database that they can share.
        await using var data = await HelpdeskData.Create(Engine.PostgreSql);
        await using var first = await ServerProcess.Start(data.Options);
        await using var second = await ServerProcess.Start(data.Options);
        var load = new Load(data.ApiKey);
        using (var client = new GraphQLClient(first.Address, HelpdeskData.Tenant, data.ApiKey))
        {
            var tickets = new List<(string Id, long Number)>();
            for (var i = 0; i < 10; i++)
                tickets.Add(await load.Open(client));
            await Task.WhenAll(tickets.SelectMany(ticket => new[] { first, second }.Select(
                node => load.Hammer(node.Address, ticket.Id, ticket.Number, notes: 15))));
        }

        await load.Run(second.Address, clients: 8, commands: 100, second.Kill);
        await Until.True(async () => await data.NextDue() is null, CatchUpLimit, "the killed node's wake-ups were not taken over");
        await Verify(data, load);
    }

    private static async Task Verify(HelpdeskData data, Load load)
    {
        Assert.NotEmpty(load.Messages);
        foreach (var (ticket, texts) in load.Messages)
        {
            var events = await data.Events(ticket);
            var written = events.Select(Body).Where(body => body is not null).ToList();
            Assert.Equal(written.Count, written.Distinct().Count());
            Assert.Empty(texts.Except(written!));
            await VerifyClocks(data, ticket, events);
        }
    }

    private static async Task VerifyClocks(HelpdeskData data, long ticket, IReadOnlyList<TicketEvent> events)
    {
        var fired = events.Select(Moment).Where(moment => moment is not null).ToList();
        Assert.Equal(fired.Count, fired.Distinct().Count());
        var due = await data.DueMoments(ticket, SystemClock.Instance.GetCurrentInstant());
        Assert.Empty(due.Except(fired!));
        Assert.Contains("resolution/1/breach", fired);
        Assert.All(events.Where(change => change.DueAt is not null), change => Assert.True(change.At >= change.DueAt));
        Assert.Equal(events.OrderBy(change => change.At), events);
    }

    private static string? Body(TicketEvent change) => change switch
    {
        TicketOpened opened => opened.Body,
        TicketReplied replied => replied.Body,
        NoteAdded note => note.Body,
        _ => null,
    };

    private static string? Moment(TicketEvent change) => change switch
    {
        SlaBreached breached => breached.Moment.ToString(),
        SlaWarned warned => warned.Moment.ToString(),
        _ => null,
    };
}
