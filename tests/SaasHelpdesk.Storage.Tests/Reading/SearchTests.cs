using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class SearchTests
{
    [Theory, Engines]
    public async Task Search_should_find_inflections_in_both_languages(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Open(storage, 1, "Drucker im dritten Stock druckt nicht", "Die Rechnungen für März fehlen in meinen Häusern.");
        await Open(storage, 2, "Printers are failing", "Printing invoices stopped working, policies unchanged. Straße gesperrt.");
        await AssertFinds(storage, "Drucker", 1);
        await AssertFinds(storage, "druckern", 1);
        await AssertFinds(storage, "Rechnung", 1);
        await AssertFinds(storage, "RECHNUNGEN", 1);
        await AssertFinds(storage, "Haus", 1);
        await AssertFinds(storage, "die Rechnungen", 1);
        await AssertFinds(storage, "printer", 2);
        await AssertFinds(storage, "printers", 2);
        await AssertFinds(storage, "invoice printing", 2);
        await AssertFinds(storage, "policy", 2);
        await AssertFinds(storage, "strasse", 2);
        await AssertFinds(storage, "Straße", 2);
        await AssertFinds(storage, "Telefon");
    }

    [Theory, Engines]
    public async Task Search_should_want_every_word_in_one_document(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Open(storage, 1, "Laptop broken", "The screen stays dark");
        await AssertFinds(storage, "screen dark", 1);
        await AssertFinds(storage, "screen keyboard");
    }

    [Theory, Engines]
    public async Task Search_should_find_numbers_addresses_and_the_beginnings_of_words(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var row = Sample.Ticket(4711, "Mailbox full") with { ExternalReference = "INC-0000045" };
        await storage.Ledger.Append(
            Sample.Append(4711, rows: [row, Sample.Message(4711, 1, "Write to rita.miller@example.org or see https://wiki.example.org/mail")]),
            default);
        foreach (var text in new[] { "4711", "INC-0000045", "0000045", "mailb", "rita.miller@example.org", "example", "wiki" })
            await AssertFinds(storage, text, 4711);
    }

    [Theory, Engines]
    public async Task Search_should_take_any_text_as_words(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Open(storage, 1, "Quotes \"and\" operators", "tenant : acme OR NOT (near) * ^ -");
        foreach (var text in new[] { "\"operators", "operators*", "(operators)", "operators -quotes", "a:operators'", "operators AND quotes" })
            _ = await storage.Tickets(Sample.Acme).Search(new() { Text = text }, 10, default);
        await AssertFinds(storage, "\"OPERATORS\" & 'quotes' | !", 1);
        await AssertFinds(storage, "!!! --- \"");
        await AssertFinds(storage, "of the");
    }

    [Theory, Engines]
    public async Task Search_should_find_no_other_tenants_tickets(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var hyphen = new TenantId("acme-2");
        await Open(storage, 1, "Printer", "text");
        foreach (var tenant in new[] { Sample.Globex, hyphen })
            await storage.Ledger.Append(Sample.Append(tenant, 1, rows: Sample.Ticket(1, "Printer of " + tenant)), default);
        Assert.Equal([Sample.Acme], await Tenants(storage, Sample.Acme));
        Assert.Equal([hyphen], await Tenants(storage, hyphen));
        Assert.Equal([Sample.Acme, Sample.Globex], await Tenants(storage, Sample.Acme, Sample.Globex));
        // Another tenant's name is no word of a ticket.
        Assert.Empty(await storage.Tickets(Sample.Acme).Search(new() { Text = "acme" }, 10, default));

        static async Task<IEnumerable<TenantId>> Tenants(TestStorage storage, params TenantId[] scope) =>
            (await storage.Tickets(scope).Search(new() { Text = "printer" }, 10, default)).Select(t => t.Tenant).OrderBy(t => t.Value);
    }

    [Theory, Engines]
    public async Task Search_should_leave_internal_notes_alone_unless_asked_for(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(
            Sample.Append(1, rows: [Sample.Ticket(1, "Subject"), Sample.Message(1, 1, "secret password", isPublic: false)]), default);
        await AssertFinds(storage, "password");
        var reader = storage.Tickets(Sample.Acme);
        Assert.Single(await reader.Search(new() { Text = "password", TextInInternalNotes = true }, 10, default));
        Assert.Equal(0, await reader.Count(new() { Text = "password" }, default));
        Assert.Equal(1, await reader.Count(new() { Text = "password", TextInInternalNotes = true }, default));
    }

    [Theory, Engines]
    public async Task Search_should_follow_changes_of_subject_and_message(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Open(storage, 1, "Printer", "keyboard");
        await storage.Ledger.Append(Sample.Append(1, 1, rows: Sample.Ticket(1, "Scanner")), default);
        await AssertFinds(storage, "printer");
        await AssertFinds(storage, "scanner", 1);
        await storage.Ledger.Append(Sample.Append(1, 2, rows: Sample.Message(1, 1, "monitor") with { EditedVersion = 2 }), default);
        await AssertFinds(storage, "keyboard");
        await AssertFinds(storage, "monitor", 1);
    }

    [Theory, Engines]
    public async Task Search_should_apply_the_filter_and_put_better_matches_first(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Open(storage, 1, "Printer printer printer", "text");
        await Open(storage, 2, "Something else", "A long story in which among very many other things a printer plays a part, but not the main one");
        await storage.Ledger.Append(
            Sample.Append(3, rows: Sample.Ticket(3, "Printer") with { StatusCategory = StatusCategory.Closed }), default);
        var reader = storage.Tickets(Sample.Acme);
        var found = await reader.Search(new() { Text = "printer", IsActive = true }, 10, default);
        Assert.Equal([1L, 2], found.Select(t => t.Row.Id.Number));
        Assert.Single(await reader.Search(new() { Text = "printer" }, 1, default));
    }

    private static async Task Open(TestStorage storage, long number, string subject, string message) => Assert.Equal(
        AppendOutcome.Appended,
        await storage.Ledger.Append(
            Sample.Append(number, rows: [Sample.Ticket(number, subject), Sample.Message(number, 1, message)]), default));

    private static async Task AssertFinds(TestStorage storage, string text, params long[] numbers)
    {
        var reader = storage.Tickets(Sample.Acme);
        var filter = new TicketFilter { Text = text };
        var found = (await reader.Search(filter, 10, default)).Select(t => t.Row.Id.Number).Order().ToArray();
        Assert.True(numbers.SequenceEqual(found), $"'{text}' finds {string.Join(',', found)}");
        Assert.Equal(numbers.Length, await reader.Count(filter, default));
    }
}
