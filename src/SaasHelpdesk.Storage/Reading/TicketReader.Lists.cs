using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

internal sealed partial class TicketReader
{
    private const int NewestDocuments = 1000;

    public async ValueTask<Result<Page<Tenanted<TicketRow>>>> List(
        TicketFilter filter, TicketSort sort, PageRequest page, CancellationToken cancellationToken)
    {
        var bounds = Bounds(page, sort);
        if (!bounds.IsSuccess)
            return bounds.Refusal;
        await using var context = await database.Open(scope, cancellationToken);
        long? total = page.WithTotalCount ? await Count(context, filter, cancellationToken) : null;
        var rows = await Stretch(context, filter, sort, page, bounds.Value.After, bounds.Value.Before).ToListAsync(cancellationToken);
        return PageOf(rows, sort, page, bounds.Value, total);
    }

    public async ValueTask<long> Count(TicketFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        return await Count(context, filter, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Tenanted<TicketRow>>> Search(
        TicketFilter filter, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, PageRequest.MaxSize);
        ArgumentException.ThrowIfNullOrEmpty(filter.Text, nameof(filter));
        var words = SearchWords.Of(filter.Text);
        if (words.Words.Count == 0)
            return [];

        await using var context = await database.Open(scope, cancellationToken);
        var scores = database.Search(context, scope.Values, words, filter.TextInInternalNotes, NewestDocuments)
            .GroupBy(hit => new { hit.Tenant, hit.Ticket })
            .Select(hits => new { hits.Key.Tenant, hits.Key.Ticket, Score = hits.Max(hit => hit.Score) });
        var found = await context.Tickets.Apply(filter)
            .Join(scores, row => new { row.Tenant, Ticket = row.Id }, hit => new { hit.Tenant, hit.Ticket }, (row, hit) => new { row, hit.Score })
            .OrderByDescending(match => match.Score).ThenByDescending(match => match.row.Id).ThenBy(match => match.row.Tenant)
            .Take(limit)
            .Select(match => match.row)
            .ToListAsync(cancellationToken);
        return found.ConvertAll(static row => new Tenanted<TicketRow>(new TenantId(row.Tenant), row.ToRow()));
    }

    private static Result<(TicketCursor? After, TicketCursor? Before)> Bounds(PageRequest page, TicketSort sort)
    {
        if (page.Size is < 1 or > PageRequest.MaxSize)
            return PageRefusals.Size;
        TicketCursor? after = null, before = null;
        if (page.After is not null && !TicketCursor.TryParse(page.After, sort, out after))
            return PageRefusals.Cursor("after");
        if (page.Before is not null && !TicketCursor.TryParse(page.Before, sort, out before))
            return PageRefusals.Cursor("before");
        return (after, before);
    }

    private static Page<Tenanted<TicketRow>> PageOf(
        List<TicketEntity> rows, TicketSort sort, PageRequest page, (TicketCursor? After, TicketCursor? Before) bounds, long? total)
    {
        // One more than asked for tells whether there are more.
        var hasMore = rows.Count > page.Size;
        if (hasMore)
            rows.RemoveAt(page.Size);
        if (page.Backward)
            rows.Reverse();

        var items = rows.ConvertAll(row => new PageItem<Tenanted<TicketRow>>(
            new(new TenantId(row.Tenant), row.ToRow()), TicketCursor.Of(sort, row).ToString()));
        return page.Backward
            ? new Page<Tenanted<TicketRow>>(items, bounds.Before is not null, hasMore, total)
            : new Page<Tenanted<TicketRow>>(items, hasMore, bounds.After is not null, total);
    }

    /// <summary>
    /// The rows of a page and one more, nearest to the cursor first. Each tenant gives a page from its own index, and the pages are merged:
    /// that is cheap for any number of tickets, where one sort over all tenants would not be.
    /// </summary>
    private IQueryable<TicketEntity> Stretch(
        HelpdeskContext context, TicketFilter filter, TicketSort sort, PageRequest page, TicketCursor? after, TicketCursor? before)
    {
        IQueryable<TicketEntity>? all = null;
        foreach (var tenant in scope.Values)
        {
            var one = TicketMatching.Of(database, context, TicketKeyset.Range(context, sort, tenant, after, before), filter, [tenant])
                .Order(sort, page.Backward)
                .Take(page.Size + 1);
            all = all is null ? one : all.Concat(one);
        }

        return scope.Values.Length == 1 ? all! : all!.Order(sort, page.Backward).Take(page.Size + 1);
    }

    private async ValueTask<long> Count(HelpdeskContext context, TicketFilter filter, CancellationToken cancellationToken) =>
        await TicketMatching.Of(database, context, context.Tickets, filter, scope.Values).LongCountAsync(cancellationToken);
}
