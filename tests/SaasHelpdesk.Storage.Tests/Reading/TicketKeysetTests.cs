using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

/// <summary>A page costs what it returns: each sort is a walk along an index, without a sort, from the top or from deep inside.</summary>
public sealed class TicketKeysetTests
{
    private const int Count = 20_000;

    [Theory, Engines]
    public async Task Range_should_walk_along_an_index_for_every_sort(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await ManyTickets.Insert(storage, engine, Count);
        foreach (var field in Enum.GetValues<TicketSortField>())
        {
            foreach (var isDescending in new[] { false, true })
            {
                foreach (var isBackward in new[] { false, true })
                {
                    var sort = new TicketSort(field, isDescending);
                    await AssertWalks(storage, new(), sort, isBackward, IndexOf(field), isDeep: false);
                    await AssertWalks(storage, new(), sort, isBackward, IndexOf(field), isDeep: true);
                }
            }
        }
    }

    [Theory, Engines]
    public async Task Range_should_walk_along_the_queues_own_index(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await ManyTickets.Insert(storage, engine, Count);
        var due = new TicketSort(TicketSortField.NextDue);
        var assignee = new TicketFilter { Assignees = ImmutableArray.Create(new AgentId("agent-7")) };
        var team = new TicketFilter { Teams = ImmutableArray.Create(new TeamId("team-3")), IsActive = true };
        var requester = new TicketFilter { Requesters = ImmutableArray.Create(new UserId("user-42")) };
        foreach (var isDeep in new[] { false, true })
        {
            await AssertWalks(storage, assignee, due, false, "tickets_assignee", isDeep);
            await AssertWalks(storage, team, due, false, "tickets_team", isDeep);
            await AssertWalks(storage, requester, new(TicketSortField.Updated, true), false, "tickets_requester", isDeep);
        }
    }

    private static string IndexOf(TicketSortField field) => field switch
    {
        TicketSortField.NextDue => "tickets_due",
        TicketSortField.Created => "tickets_created",
        TicketSortField.Updated => "tickets_updated",
        TicketSortField.Priority => "tickets_priority",
        _ => "tickets", // The primary key's, whatever its name.
    };

    private static async Task AssertWalks(
        TestStorage storage, TicketFilter filter, TicketSort sort, bool isBackward, string index, bool isDeep)
    {
        await using var context = await storage.Get<IReadDatabase>().Open(TenantScope.Of(Sample.Acme), default);
        // Among those without a due time, where a range by the key alone would begin thousands of rows too early.
        TicketCursor? cursor = isDeep ? new(sort, Key(sort.Field), "acme", Count / 2) : null;
        var query = TicketKeyset.Range(context, sort, "acme", isBackward ? null : cursor, isBackward ? cursor : null)
            .Apply(filter)
            .Order(sort, isBackward)
            .Take(51);
        var plan = await storage.Plan(query.CreateDbCommand());
        Assert.True(plan.Contains(index, StringComparison.Ordinal) && !IsSorted(plan), $"{sort} {isBackward} {isDeep}:\n{plan}");
    }

    // Either database may finish the order of rows that an index gives in that of their first columns.
    private static bool IsSorted(string plan) =>
        plan.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) || plan.Contains("Sort Key", StringComparison.Ordinal) ||
        plan.Contains("Seq Scan", StringComparison.Ordinal) || plan.Contains("SCAN tickets", StringComparison.Ordinal);

    private static long Key(TicketSortField field) => field switch
    {
        TicketSortField.NextDue => Microseconds.Never + Count / 2,
        TicketSortField.Priority => 2,
        TicketSortField.Number => Count / 2,
        _ => 5_000_000,
    };
}
