using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Views;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class QueueReaderTests
{
    private static readonly TeamId First = new("first"), Second = new("second");

    [Theory, Engines]
    public async Task Counts_should_be_those_of_each_filter_and_end_at_the_bound(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        for (var i = 1; i <= 7; i++)
            await storage.Ledger.Append(Sample.Append(i, 0, null, Sample.Ticket(i) with { Priority = i % 2 == 0 ? Priority.High : Priority.Low, EscalationCount = i == 7 ? 2 : 0 }), default);
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 1, 0, null, Sample.Ticket(1)), default);
        var queues = Queues(storage);
        TicketFilter[] filters =
        [
            TicketFilter.None,
            new() { Priorities = [Priority.High] },
            new() { IsEscalated = true },
            new() { IsNothing = true },
            new() { IsEscalated = false, Text = "printer" },
            new() { IsActive = false },
        ];
        Assert.Equal([5, 3, 1, 0, 5, 0], await queues.Counts(filters, 5, default));
        Assert.Equal([7, 3, 1, 0, 6, 0], await queues.Counts(filters, 100, default));
        // More than fit into one statement.
        var many = Enumerable.Range(0, 95).Select(i => filters[i % filters.Length]).ToList();
        Assert.Equal(many.Select((_, i) => new[] { 7, 3, 1, 0, 6, 0 }[i % filters.Length]), await queues.Counts(many, 100, default));
        Assert.Empty(await queues.Counts([], 5, default));
    }

    [Theory, Engines]
    public async Task TeamLoads_should_count_open_tickets_of_the_teams(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        TicketRow[] rows =
        [
            Sample.Ticket(1) with { Team = First, Assignee = new AgentId("anna") },
            Sample.Ticket(2) with { Team = First, Breached = true },
            Sample.Ticket(3) with { Team = First, StatusCategory = StatusCategory.Resolved },
            Sample.Ticket(4) with { Team = Second },
            Sample.Ticket(5),
        ];
        foreach (var row in rows)
            await storage.Ledger.Append(Sample.Append(row.Id.Number, 0, null, row), default);
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 1, 0, null, rows[0]), default);
        var loads = await Queues(storage).TeamLoads(Sample.Acme, [First, new TeamId("third")], default);
        Assert.Equal(new TeamLoad(2, 1, 1), Assert.Single(loads).Value);
    }

    [Theory, Engines]
    public async Task Views_should_be_kept_by_tenant_and_shown_to_those_who_share_them(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IViewStore>();
        var own = View("a-own", "anna", ViewSharing.Me);
        var teams = View("b-team", "bob", ViewSharing.Team) with { Team = First };
        var all = View("c-all", "bob", ViewSharing.Tenant);
        foreach (var view in (SavedView[])[own, teams, all, View("d-bobs", "bob", ViewSharing.Me)])
            Assert.True(await store.Add(Sample.Acme, view, default));
        Assert.True(await store.Add(Sample.Globex, own with { Name = "theirs" }, default));
        Assert.False(await store.Add(Sample.Acme, own with { Name = "again" }, default));
        var queues = Queues(storage);
        Assert.Equal(["a-own", "b-team", "c-all"], (await queues.Views(Sample.Acme, new("anna"), [First], default)).Select(view => view.Id.Value));
        Assert.Equal(["a-own", "c-all"], (await queues.Views(Sample.Acme, new("anna"), [Second], default)).Select(view => view.Id.Value));
        var read = await queues.View(Sample.Acme, teams.Id, default);
        Assert.Equal((teams.Name, teams.Team, teams.Sharing, "{}"), (read!.Name, read.Team, read.Sharing, Sample.Text(read.Definition)));
        Assert.Null(await queues.View(Sample.Globex, own.Id, default));

        Assert.True(await store.Replace(Sample.Acme, own with { Name = "renamed", Version = 2 }, default));
        Assert.False(await store.Replace(Sample.Acme, own with { Name = "late", Version = 2 }, default));
        Assert.False(await store.Replace(Sample.Globex, teams with { Version = 2 }, default));
        Assert.Equal("renamed", (await queues.View(Sample.Acme, own.Id, default))!.Name);
        Assert.False(await store.Remove(Sample.Globex, teams.Id, default));
        Assert.True(await store.Remove(Sample.Acme, own.Id, default));
        Assert.Null(await queues.View(Sample.Acme, own.Id, default));
        Assert.Equal("theirs", (await new QueueReader(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Globex)).View(Sample.Globex, own.Id, default))!.Name);
    }

    private static QueueReader Queues(TestStorage storage) => new(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Acme));

    private static SavedView View(string id, string owner, ViewSharing sharing) => new()
    {
        Id = new ViewId(id),
        Owner = new UserId(owner),
        Sharing = sharing,
        Name = id,
        Definition = Sample.Json("{}"),
        CreatedAt = Sample.Noon,
        UpdatedAt = Sample.Noon + Duration.FromHours(1),
    };
}
