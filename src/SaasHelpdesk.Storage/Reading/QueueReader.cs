using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Counts tickets through the context.</summary>
internal sealed partial class QueueReader(IReadDatabase database, TenantScope scope) : IQueueReader
{
    public async ValueTask<IReadOnlyDictionary<TeamId, TeamLoad>> TeamLoads(
        TenantId tenant, IReadOnlyCollection<TeamId> teams, CancellationToken cancellationToken)
    {
        var (slug, names) = (tenant.Value, teams.Select(static team => team.Value).Distinct().ToArray());
        await using var context = await database.Open(scope, cancellationToken);
        var counts = await context.Tickets
            .Where(row => row.Tenant == slug && row.StatusCategory < StatusCategory.Resolved && row.Team != null && names.Contains(row.Team))
            .GroupBy(row => row.Team)
            .Select(rows => new
            {
                Team = rows.Key!,
                Open = rows.Count(),
                Unassigned = rows.Count(row => row.Assignee == null),
                Breached = rows.Count(row => row.Breached),
            })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(static row => new TeamId(row.Team), static row => new TeamLoad(row.Open, row.Unassigned, row.Breached));
    }

    public async ValueTask<IReadOnlyList<TagUse>> Tags(TenantId tenant, string prefix, int most, int tickets, CancellationToken cancellationToken)
    {
        var slug = tenant.Value;
        await using var context = await database.Open(scope, cancellationToken);
        // A few thousand short lists are counted here faster than a database takes them apart.
        var lists = await context.Tickets.Where(row => row.Tenant == slug)
            .OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id)
            .Take(tickets)
            .Select(row => row.Tags)
            .ToListAsync(cancellationToken);
        return
        [
            .. lists.SelectMany(static tags => tags)
                .Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal))
                .CountBy(static tag => tag)
                .OrderByDescending(static use => use.Value).ThenBy(static use => use.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(static use => new TagUse(use.Key, use.Value)),
        ];
    }
}
