using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Views;

namespace SaasHelpdesk.Storage.Reading;

internal sealed partial class QueueReader
{
    private const int FiltersPerStatement = 40;

    public async ValueTask<IReadOnlyList<int>> Counts(IReadOnlyList<TicketFilter> filters, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var counts = new int[filters.Count];
        if (counts.Length == 0)
            return counts;
        await using var context = await database.Open(scope, cancellationToken);
        for (var start = 0; start < counts.Length; start += FiltersPerStatement)
        {
            var end = Math.Min(start + FiltersPerStatement, counts.Length);
            var all = Places(context, filters, start, most);
            for (var place = start + 1; place < end; place++)
                all = all.Concat(Places(context, filters, place, most));
            var found = await all.GroupBy(static place => place)
                .Select(static places => new { Place = places.Key, Count = places.Count() })
                .ToListAsync(cancellationToken);
            foreach (var one in found)
                counts[one.Place] = one.Count;
        }

        return counts;
    }

    public async ValueTask<IReadOnlyList<SavedView>> Views(
        TenantId tenant, UserId owner, IReadOnlyCollection<TeamId> teams, CancellationToken cancellationToken)
    {
        var (slug, user, names) = (tenant.Value, owner.Value, teams.Select(static team => team.Value).ToArray());
        await using var context = await database.Open(scope, cancellationToken);
        var rows = await context.Views
            .Where(row => row.Tenant == slug && (row.Owner == user || row.Sharing == ViewSharing.Tenant || (row.Team != null && names.Contains(row.Team))))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(static row => row.ToView());
    }

    public async ValueTask<SavedView?> View(TenantId tenant, ViewId view, CancellationToken cancellationToken)
    {
        var (slug, id) = (tenant.Value, view.Value);
        await using var context = await database.Open(scope, cancellationToken);
        return (await context.Views.FirstOrDefaultAsync(row => row.Tenant == slug && row.Id == id, cancellationToken))?.ToView();
    }

    /// <summary>The filter's place, once for each ticket that passes it, and no more often than asked.</summary>
    private IQueryable<int> Places(HelpdeskContext context, IReadOnlyList<TicketFilter> filters, int place, int most) =>
        TicketMatching.Of(database, context, context.Tickets, filters[place], scope.Values).Take(most).Select(_ => place);
}
