using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <content>Pages of several lists in one statement.</content>
internal sealed partial class TicketReader
{
    private const int ListsPerStatement = 40;

    public async ValueTask<IReadOnlyList<Result<Page<Tenanted<TicketRow>>>>> Lists(
        IReadOnlyList<TicketList> lists, PageRequest page, CancellationToken cancellationToken)
    {
        var pages = new Result<Page<Tenanted<TicketRow>>>[lists.Count];
        if (lists.Count == 1)
        {
            pages[0] = await List(lists[0].Filter, lists[0].Sort, page, cancellationToken);
            return pages;
        }

        await using var context = await database.Open(scope, cancellationToken);
        for (var start = 0; start < pages.Length; start += ListsPerStatement)
            await Read(context, lists, page, pages, (start, Math.Min(start + ListsPerStatement, pages.Length)), cancellationToken);
        return pages;
    }

    private async ValueTask Read(
        HelpdeskContext context,
        IReadOnlyList<TicketList> lists,
        PageRequest page,
        Result<Page<Tenanted<TicketRow>>>[] pages,
        (int Start, int End) places,
        CancellationToken cancellationToken)
    {
        IQueryable<PlacedTicket>? all = null;
        IQueryable<int>? counted = null;
        var bounds = new (TicketCursor? After, TicketCursor? Before)[places.End];
        var wanted = new List<int>();
        for (var place = places.Start; place < places.End; place++)
        {
            var found = Bounds(page, lists[place].Sort);
            if (!found.IsSuccess)
            {
                pages[place] = found.Refusal;
                continue;
            }

            bounds[place] = found.Value;
            wanted.Add(place);
            var one = Placed(Stretch(context, lists[place].Filter, lists[place].Sort, page, found.Value.After, found.Value.Before), place);
            all = all is null ? one : all.Concat(one);
            var count = Places(context, lists[place].Filter, place);
            counted = counted is null ? count : counted.Concat(count);
        }

        if (all is null || counted is null)
            return;
        var totals = page.WithTotalCount
            ? await counted.GroupBy(static place => place).Select(static same => new { same.Key, Count = same.LongCount() })
                .ToDictionaryAsync(static total => total.Key, static total => total.Count, cancellationToken)
            : null;
        var rows = (await all.ToListAsync(cancellationToken)).ToLookup(static row => row.Place, static row => row.Ticket);
        foreach (var place in wanted)
        {
            long? total = totals is null ? null : totals.GetValueOrDefault(place);
            pages[place] = PageOf(InOrder(rows[place], lists[place].Sort, page.Backward), lists[place].Sort, page, bounds[place], total);
        }
    }

    // A union has no order of its own.
    private static List<TicketEntity> InOrder(IEnumerable<TicketEntity> rows, TicketSort sort, bool reverse)
    {
        var ordered = rows.Select(row => (Row: row, At: TicketCursor.Of(sort, row)))
            .OrderBy(static row => row.At.Key).ThenBy(static row => row.At.Tenant, StringComparer.Ordinal).ThenBy(static row => row.At.Id)
            .Select(static row => row.Row);
        return sort.Descending != reverse ? [.. ordered.Reverse()] : [.. ordered];
    }

    private static IQueryable<PlacedTicket> Placed(IQueryable<TicketEntity> tickets, int place) =>
        tickets.Select(row => new PlacedTicket { Place = place, Ticket = row });

    private IQueryable<int> Places(HelpdeskContext context, TicketFilter filter, int place) =>
        TicketMatching.Of(database, context, context.Tickets, filter, scope.Values).Select(_ => place);
}
