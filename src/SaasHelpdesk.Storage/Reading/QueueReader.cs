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
}
