using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class TicketReaderTests
{
    private static readonly TicketRow Full = Sample.Ticket(7, "Laptop fährt nicht hoch") with
    {
        ExternalReference = "INC0000045",
        Type = TicketType.ServiceRequest,
        Status = "Waiting for vendor",
        StatusCategory = StatusCategory.PendingThirdParty,
        Priority = Priority.High,
        Impact = 1,
        Urgency = 2,
        Category = "hardware/laptop",
        Channel = ContactChannel.Phone,
        Organisation = new OrganisationId("sales"),
        Owner = new AgentId("olga"),
        Assignee = new AgentId("anna"),
        Team = new TeamId("first-level"),
        Level = 1,
        Tags = ["laptop", "urgent, really"],
        Vip = true,
        UpdatedAt = Sample.Noon + Duration.FromHours(1),
        ResolvedAt = Sample.Noon + Duration.FromHours(2),
        ClosedAt = Sample.Noon + Duration.FromHours(3),
        NextDueAt = Sample.Noon + Duration.FromHours(4),
        Breached = true,
        ReopenCount = 2,
        HandOverCount = 3,
        MergedInto = new TicketId(9),
        Version = 12,
    };

    [Theory, Engines]
    public async Task Find_should_give_the_row_as_written(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(7, rows: Full), default);
        await storage.Ledger.Append(Sample.Append(8, rows: Sample.Ticket(8)), default);
        AssertSame(Full, await storage.Tickets(Sample.Acme).Find(Key(7), default));
        AssertSame(Sample.Ticket(8), await storage.Tickets(Sample.Acme).Find(Key(8), default));
    }

    [Theory, Engines]
    public async Task Append_should_replace_the_row_whole(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(7, rows: Full), default);
        var plain = Sample.Ticket(7, "Something else") with { Version = 13 };
        await storage.Ledger.Append(Sample.Append(7, 1, rows: plain), default);
        AssertSame(plain, await storage.Tickets(Sample.Acme).Find(Key(7), default));
    }

    [Theory, Engines]
    public async Task FindMany_should_give_only_what_the_scope_has(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(1, rows: Sample.Ticket(1)), default);
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 1, rows: Sample.Ticket(1, "Of Globex")), default);
        TenantKey<TicketId>[] keys = [Key(1), Key(2), new(Sample.Globex, new TicketId(1))];

        var own = await storage.Tickets(Sample.Acme).FindMany(keys, default);
        Assert.Equal([Key(1)], own.Keys);
        var both = await storage.Tickets(Sample.Acme, Sample.Globex).FindMany(keys, default);
        Assert.Equal(2, both.Count);
        Assert.Equal("Of Globex", both[new(Sample.Globex, new TicketId(1))].Subject);
    }

    [Theory, Engines]
    public async Task Messages_should_come_in_order_and_without_internal_notes_unless_asked_for(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var first = Sample.Message(1, 1, "first");
        await storage.Ledger.Append(
            Sample.Append(1, rows: [Sample.Message(1, 3, "third"), Sample.Message(1, 2, "note", isPublic: false), first]), default);
        await storage.Ledger.Append(Sample.Append(2, rows: Sample.Message(2, 1, "other")), default);
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 1, rows: Sample.Message(1, 1, "foreign")), default);
        var reader = storage.Tickets(Sample.Acme);

        var open = await reader.Messages([Key(1), Key(2), Key(3)], withInternalNotes: false, default);
        Assert.Equal(["first", "third"], open[Key(1)].Select(m => m.Body));
        Assert.Equal(first, open[Key(1)][0]);
        Assert.Equal(["other"], open[Key(2)].Select(m => m.Body));
        Assert.DoesNotContain(Key(3), open.Keys);
        var all = await reader.Messages([Key(1)], withInternalNotes: true, default);
        Assert.Equal(["first", "note", "third"], all[Key(1)].Select(m => m.Body));
    }

    [Theory, Engines]
    public async Task Messages_should_show_the_last_version_of_an_edited_one(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(1, rows: Sample.Message(1, 1, "frist")), default);
        var edited = Sample.Message(1, 1, "first") with { EditedVersion = 2 };
        await storage.Ledger.Append(Sample.Append(1, 1, rows: edited), default);
        var found = await storage.Tickets(Sample.Acme).Messages([Key(1)], false, default);
        Assert.Equal([edited], found[Key(1)]);
    }

    // Immutable arrays are equal by reference.
    private static void AssertSame(TicketRow expected, TicketRow? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Tags.AsEnumerable(), actual.Tags);
        Assert.Equal(expected, actual with { Tags = expected.Tags });
    }

    private static TenantKey<TicketId> Key(long number) => new(Sample.Acme, new TicketId(number));
}
