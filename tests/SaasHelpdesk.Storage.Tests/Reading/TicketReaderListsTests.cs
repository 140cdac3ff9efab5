using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class TicketReaderListsTests
{
    private const int Seed = 20260302;

    [Theory, Engines]
    public async Task List_should_agree_with_sorting_in_memory_for_every_sort_filter_and_direction(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var tickets = await Fill(storage, 60);
        var reader = storage.Tickets(Sample.Acme, Sample.Globex);
        var (sorts, filters) = (AllSorts().ToArray(), Filters().ToArray());
        // Every pair would only compile queries for a minute: each sort and each filter meets several of the other.
        for (var i = 0; i < Math.Max(sorts.Length, filters.Length); i++)
        {
            var sort = sorts[i % sorts.Length];
            var (name, filter, passes) = filters[i % filters.Length];
            var expected = Sorted(tickets.Where(t => passes(t.Row)), sort);
            Assert.True(expected.SequenceEqual(await ReadForward(reader, filter, sort, 7)), $"forward {name} {sort}");
            expected.Reverse();
            Assert.True(expected.SequenceEqual(await ReadBackward(reader, filter, sort, 7)), $"backward {name} {sort}");
        }
    }

    [Theory, Engines]
    public async Task Lists_should_agree_with_reading_one_after_the_other(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Fill(storage, 60);
        var reader = storage.Tickets(Sample.Acme, Sample.Globex);
        var (sorts, filters) = (AllSorts().ToArray(), Filters().ToArray());
        // More than fit into one statement.
        var lists = Enumerable.Range(0, 45).Select(i => new TicketList(filters[i % filters.Length].Filter, sorts[i % sorts.Length])).ToList();
        var cursor = (await reader.List(lists[3].Filter, lists[3].Sort, new PageRequest { Size = 2 }, default)).Value.Items[^1].Cursor;
        foreach (var page in new[] { new PageRequest { Size = 5, WithTotalCount = true }, new PageRequest { Size = 3, Backward = true }, new PageRequest { Size = 4, After = cursor } })
        {
            var found = await reader.Lists(lists, page, default);
            Assert.Equal(lists.Count, found.Count);
            for (var i = 0; i < lists.Count; i++)
            {
                var expected = await reader.List(lists[i].Filter, lists[i].Sort, page, default);
                // A cursor of another sort is refused for those lists alone.
                Assert.Equal(expected.IsSuccess, found[i].IsSuccess);
                if (!expected.IsSuccess)
                    continue;
                Assert.Equal(expected.Value.Items.Select(item => item.Cursor), found[i].Value.Items.Select(item => item.Cursor));
                Assert.Equal(
                    (expected.Value.HasNext, expected.Value.HasPrevious, expected.Value.TotalCount),
                    (found[i].Value.HasNext, found[i].Value.HasPrevious, found[i].Value.TotalCount));
            }
        }

        Assert.Empty(await reader.Lists([], new PageRequest(), default));
    }

    [Theory, Engines]
    public async Task List_should_hold_the_tenants_of_the_scope_only(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var tickets = await Fill(storage, 40);
        var sort = new TicketSort(TicketSortField.NextDue);
        foreach (var tenant in new[] { Sample.Acme, Sample.Globex })
        {
            var expected = Sorted(tickets.Where(t => t.Tenant == tenant), sort);
            Assert.Equal(expected, await ReadForward(storage.Tickets(tenant), TicketFilter.None, sort, 10));
        }

        var page = await storage.Tickets(new TenantId("initech")).List(
            TicketFilter.None, sort, new PageRequest { WithTotalCount = true }, default);
        Assert.Empty(page.Value.Items);
        Assert.Equal(0, page.Value.TotalCount);
    }

    [Theory, Engines]
    public async Task List_should_not_repeat_or_skip_when_tickets_are_written_between_pages(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Fill(storage, 40);
        var reader = storage.Tickets(Sample.Acme);
        var sort = new TicketSort(TicketSortField.Created);
        var all = await ReadForward(reader, TicketFilter.None, sort, 100);

        var seen = new List<(TenantId, long)>();
        string? cursor = null;
        var created = Sample.Noon - Duration.FromDays(400);
        for (var number = 900; ; number++)
        {
            var page = (await reader.List(TicketFilter.None, sort, new PageRequest { Size = 5, After = cursor }, default)).Value;
            seen.AddRange(page.Items.Select(i => (i.Value.Tenant, i.Value.Row.Id.Number)));
            if (!page.HasNext)
                break;
            cursor = page.Items[^1].Cursor;
            // Before everything that is left to read.
            await storage.Ledger.Append(Sample.Append(number, rows: Sample.Ticket(number) with { CreatedAt = created }), default);
        }

        Assert.Equal(all, seen);
    }

    [Theory, Engines]
    public async Task List_should_say_what_follows_and_precedes_and_count_only_on_request(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        for (var number = 1; number <= 5; number++)
            await storage.Ledger.Append(Sample.Append(number, rows: Sample.Ticket(number)), default);
        var reader = storage.Tickets(Sample.Acme);
        var sort = new TicketSort(TicketSortField.Number);

        var first = (await reader.List(TicketFilter.None, sort, new() { Size = 2 }, default)).Value;
        Assert.Equal((true, false, null), (first.HasNext, first.HasPrevious, first.TotalCount));
        var second = (await reader.List(
            TicketFilter.None, sort, new() { Size = 2, After = first.Items[1].Cursor, WithTotalCount = true }, default)).Value;
        Assert.Equal((true, true, 5), (second.HasNext, second.HasPrevious, second.TotalCount));
        Assert.Equal([3, 4], second.Items.Select(i => i.Value.Row.Id.Number));
        var back = (await reader.List(
            TicketFilter.None, sort, new() { Size = 2, Before = second.Items[1].Cursor, Backward = true }, default)).Value;
        Assert.Equal([2, 3], back.Items.Select(i => i.Value.Row.Id.Number));
        Assert.Equal((true, true), (back.HasNext, back.HasPrevious));
        var between = (await reader.List(
            TicketFilter.None, sort, new() { After = first.Items[0].Cursor, Before = second.Items[1].Cursor }, default)).Value;
        Assert.Equal([2, 3], between.Items.Select(i => i.Value.Row.Id.Number));
    }

    [Theory, Engines]
    public async Task List_should_refuse_a_bad_size_or_cursor(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(1, rows: Sample.Ticket(1)), default);
        var reader = storage.Tickets(Sample.Acme);
        var due = new TicketSort(TicketSortField.NextDue);
        var cursor = (await reader.List(TicketFilter.None, due, new(), default)).Value.Items[0].Cursor;

        Assert.Equal("page.size", (await reader.List(TicketFilter.None, due, new() { Size = 0 }, default)).Refusal!.Code);
        Assert.Equal("page.size", (await reader.List(TicketFilter.None, due, new() { Size = 101 }, default)).Refusal!.Code);
        foreach (var bad in new[] { "", "x", "%%%", "AAAA", cursor[..8], new string('A', 400) })
        {
            var refusal = (await reader.List(TicketFilter.None, due, new() { After = bad }, default)).Refusal;
            Assert.Equal(("page.cursor", "after"), (refusal!.Code, refusal.Field));
        }

        var other = new TicketSort(TicketSortField.NextDue, Descending: true);
        Assert.Equal("page.cursor", (await reader.List(TicketFilter.None, other, new() { Before = cursor }, default)).Refusal!.Code);
    }

    [Theory, Engines]
    public async Task Count_should_count_what_passes(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var tickets = await Fill(storage, 30);
        var reader = storage.Tickets(Sample.Acme, Sample.Globex);
        foreach (var (_, filter, passes) in Filters())
            Assert.Equal(tickets.Count(t => passes(t.Row)), await reader.Count(filter, default));
    }

    private static IEnumerable<TicketSort> AllSorts() =>
        from field in Enum.GetValues<TicketSortField>()
        from isDescending in new[] { false, true }
        select new TicketSort(field, isDescending);

    private static IEnumerable<(string Name, TicketFilter Filter, Func<TicketRow, bool> Passes)> Filters()
    {
        var noon = Sample.Noon;
        yield return ("none", TicketFilter.None, _ => true);
        yield return ("active", new() { IsActive = true }, t => t.StatusCategory < StatusCategory.Resolved);
        yield return ("inactive", new() { IsActive = false }, t => t.StatusCategory >= StatusCategory.Resolved);
        yield return ("type", new() { Types = [TicketType.Incident, TicketType.Task] }, t => t.Type is TicketType.Incident or TicketType.Task);
        yield return ("status", new() { Statuses = ["Open"] }, t => t.Status == "Open");
        yield return ("category of status", new() { StatusCategories = [StatusCategory.Closed] }, t => t.StatusCategory == StatusCategory.Closed);
        yield return ("priority", new() { Priorities = [Priority.Critical, Priority.Low] }, t => t.Priority is Priority.Critical or Priority.Low);
        yield return ("channel", new() { Channels = [ContactChannel.Chat] }, t => t.Channel == ContactChannel.Chat);
        yield return ("category", new() { CategoryUnder = "hardware" },
            t => t.Category == "hardware" || (t.Category?.StartsWith("hardware/", StringComparison.Ordinal) ?? false));
        yield return ("requester", new() { Requesters = [new UserId("user-1")] }, t => t.RequesterId.Value == "user-1");
        yield return ("organisation", new() { Organisations = [new OrganisationId("sales")] }, t => t.Organisation?.Value == "sales");
        yield return ("owner", new() { Owners = [new AgentId("anna")] }, t => t.Owner?.Value == "anna");
        yield return ("assignee", new() { Assignees = [new AgentId("anna"), new AgentId("bert")] }, t => t.Assignee?.Value is "anna" or "bert");
        yield return ("assigned", new() { IsAssigned = true }, t => t.Assignee is not null);
        yield return ("unassigned", new() { IsAssigned = false, IsActive = true },
            t => t.Assignee is null && t.StatusCategory < StatusCategory.Resolved);
        yield return ("team", new() { Teams = [new TeamId("first-level")] }, t => t.Team?.Value == "first-level");
        yield return ("level", new() { Levels = [1] }, t => t.Level == 1);
        yield return ("tags", new() { Tags = ["red", "green"] }, t => t.Tags.Contains("red") && t.Tags.Contains("green"));
        yield return ("any tag", new() { AnyTag = ["red", "green"] }, t => t.Tags.Contains("red") || t.Tags.Contains("green"));
        yield return ("vip", new() { IsVip = true }, t => t.Vip);
        yield return ("breached", new() { IsBreached = false }, t => !t.Breached);
        yield return ("due", new() { DueBefore = noon }, t => t.NextDueAt < noon);
        yield return ("created", new() { CreatedFrom = noon - Duration.FromHours(20), CreatedBefore = noon },
            t => t.CreatedAt >= noon - Duration.FromHours(20) && t.CreatedAt < noon);
        yield return ("updated", new() { UpdatedFrom = noon, UpdatedBefore = noon + Duration.FromHours(20) },
            t => t.UpdatedAt >= noon && t.UpdatedAt < noon + Duration.FromHours(20));
        yield return ("reference", new() { ExternalReference = "INC7" }, t => t.ExternalReference == "INC7");
        yield return ("text", new() { Text = "Printer" }, t => t.Subject.Contains("Printer", StringComparison.Ordinal));
    }

    private static async Task<List<(TenantId Tenant, TicketRow Row)>> Fill(TestStorage storage, int count)
    {
        var random = new Random(Seed);
        var tickets = new List<(TenantId, TicketRow)>();
        var appends = new List<Task<AppendOutcome>>();
        for (var number = 1; number <= count; number++)
        {
            var tenant = random.Next(3) == 0 ? Sample.Globex : Sample.Acme;
            var row = RandomTicket(random, number);
            tickets.Add((tenant, row));
            appends.Add(storage.Ledger.Append(Sample.Append(tenant, number, rows: row), default).AsTask());
        }

        Assert.All(await Task.WhenAll(appends), outcome => Assert.Equal(AppendOutcome.Appended, outcome));
        return tickets;
    }

    private static TicketRow RandomTicket(Random random, int number)
    {
        // Few values each, so that ties are the rule.
        Instant Time() => Sample.Noon + Duration.FromHours(random.Next(-4, 5) * 10);
        T? Maybe<T>(params T[] values)
            where T : struct => random.Next(3) == 0 ? null : values[random.Next(values.Length)];
        string[] tags = ["red", "green", "blue"];
        return Sample.Ticket(number, random.Next(2) == 0 ? "Printer broken" : "No network") with
        {
            Type = (TicketType)random.Next(6),
            Status = random.Next(2) == 0 ? "Open" : "Other",
            StatusCategory = (StatusCategory)random.Next(7),
            Priority = (Priority)random.Next(1, 5),
            Channel = (ContactChannel)random.Next(8),
            Category = random.Next(4) switch { 0 => null, 1 => "hardware", 2 => "hardware/laptop", _ => "hardware-old" },
            RequesterId = new UserId("user-" + random.Next(3)),
            Organisation = Maybe(new OrganisationId("sales"), new OrganisationId("legal")),
            Owner = Maybe(new AgentId("anna"), new AgentId("olga")),
            Assignee = Maybe(new AgentId("anna"), new AgentId("bert"), new AgentId("carl")),
            Team = Maybe(new TeamId("first-level"), new TeamId("second-level")),
            Level = Maybe(1, 2),
            Tags = [.. tags.Where(_ => random.Next(2) == 0)],
            Vip = random.Next(2) == 0,
            Breached = random.Next(2) == 0,
            CreatedAt = Time(),
            UpdatedAt = Time(),
            NextDueAt = random.Next(2) == 0 ? null : Time(),
            ExternalReference = random.Next(2) == 0 ? null : "INC" + number,
        };
    }

    private static List<(TenantId, long)> Sorted(IEnumerable<(TenantId Tenant, TicketRow Row)> tickets, TicketSort sort)
    {
        var sorted = tickets.OrderBy(t => sort.Field switch
            {
                TicketSortField.NextDue => t.Row.NextDueAt?.ToUnixTimeTicks() ?? long.MaxValue - 1000 + t.Row.Id.Number,
                TicketSortField.Created => t.Row.CreatedAt.ToUnixTimeTicks(),
                TicketSortField.Updated => t.Row.UpdatedAt.ToUnixTimeTicks(),
                TicketSortField.Priority => (long)t.Row.Priority,
                _ => t.Row.Id.Number,
            })
            .ThenBy(t => t.Tenant.Value, StringComparer.Ordinal)
            .ThenBy(t => t.Row.Id)
            .Select(t => (t.Tenant, t.Row.Id.Number))
            .ToList();
        if (sort.Descending)
            sorted.Reverse();
        return sorted;
    }

    private static async Task<List<(TenantId, long)>> ReadForward(ITicketReader reader, TicketFilter filter, TicketSort sort, int size)
    {
        var seen = new List<(TenantId, long)>();
        string? cursor = null;
        while (true)
        {
            var page = (await reader.List(filter, sort, new() { Size = size, After = cursor }, default)).Value;
            seen.AddRange(page.Items.Select(i => (i.Value.Tenant, i.Value.Row.Id.Number)));
            if (!page.HasNext)
                return seen;
            cursor = page.Items[^1].Cursor;
        }
    }

    /// <summary>In the reverse order of the sort.</summary>
    private static async Task<List<(TenantId, long)>> ReadBackward(ITicketReader reader, TicketFilter filter, TicketSort sort, int size)
    {
        var seen = new List<(TenantId, long)>();
        string? cursor = null;
        while (true)
        {
            var page = (await reader.List(filter, sort, new() { Size = size, Before = cursor, Backward = true }, default)).Value;
            seen.AddRange(page.Items.Reverse().Select(i => (i.Value.Tenant, i.Value.Row.Id.Number)));
            if (!page.HasPrevious)
                return seen;
            cursor = page.Items[0].Cursor;
        }
    }
}
