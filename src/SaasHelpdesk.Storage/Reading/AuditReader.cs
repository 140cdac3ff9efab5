using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads audit logs through the context.</summary>
internal sealed class AuditReader(IReadDatabase database, TenantScope scope) : IAuditReader
{
    private const int ChunkSize = 1000;

    // Thousands of years on either side of 1970: beyond it a row cannot be read as an entry, and was not written as one.
    private const long FurthestAt = 200_000_000_000_000_000;

    public async ValueTask<IReadOnlyList<AuditEntry>> Entries(
        TenantId tenant, AuditFilter filter, long? after, long? before, int limit, bool oldest, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var rows = Of(context, tenant, filter);
        if (after is { } upper)
            rows = rows.Where(row => row.Sequence < upper);
        if (before is { } lower)
            rows = rows.Where(row => row.Sequence > lower);
        var sorted = oldest ? rows.OrderBy(row => row.Sequence) : rows.OrderByDescending(row => row.Sequence);
        var found = await sorted.Take(limit).ToListAsync(cancellationToken);
        if (oldest)
            found.Reverse();
        return found.ConvertAll(row => row.ToEntry());
    }

    public async ValueTask<int> Count(TenantId tenant, AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        return await Of(context, tenant, filter).CountAsync(cancellationToken);
    }

    public async ValueTask<AuditVerdict> Check(TenantId tenant, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var slug = tenant.Value;
        var head = (await context.AuditHeads.FirstOrDefaultAsync(row => row.Tenant == slug, cancellationToken))?.ToHead() ?? AuditChain.Start;
        var last = AuditChain.Start;
        List<AuditEntity> chunk;
        do
        {
            var from = last.Sequence == 0 ? long.MinValue : last.Sequence;
            chunk = await context.Audit.Where(row => row.Tenant == slug && row.Sequence > from).OrderBy(row => row.Sequence).Take(ChunkSize).ToListAsync(cancellationToken);
            foreach (var row in chunk)
            {
                if (!IsNext(tenant, last, row))
                    return new AuditVerdict(last.Sequence, last.Sequence + 1, head);
                last = new AuditHead(row.Sequence, row.Hash);
            }
        }
        while (chunk.Count == ChunkSize);

        // A chain that is cut off at its end, or goes on beyond it, is whole in itself.
        if (last == head)
            return new AuditVerdict(last.Sequence, null, head);
        var broken = last.Sequence == head.Sequence ? Math.Max(1, last.Sequence) : Math.Min(last.Sequence, head.Sequence) + 1;
        return new AuditVerdict(broken - 1, broken, head);
    }

    private static bool IsNext(TenantId tenant, AuditHead last, AuditEntity row) =>
        row.Sequence == last.Sequence + 1 && row.PreviousHash == last.Hash && row.At is > -FurthestAt and < FurthestAt && UserId.TryParse(row.UserId, out _)
        && AuditChain.HashOf(tenant, row.Sequence, row.ToEntry().Record, row.PreviousHash) == row.Hash;

    private static IQueryable<AuditEntity> Of(HelpdeskContext context, TenantId tenant, AuditFilter filter)
    {
        var slug = tenant.Value;
        var rows = context.Audit.Where(row => row.Tenant == slug);
        if (filter.Actions.Count > 0)
        {
            var actions = filter.Actions.ToList();
            rows = rows.Where(row => actions.Contains(row.Action));
        }

        if (filter.User is { } user)
        {
            var key = user.Value;
            rows = rows.Where(row => row.UserId == key);
        }

        if (filter.Since is { } since)
        {
            var from = Microseconds.RoundUp(since);
            rows = rows.Where(row => row.At >= from);
        }

        if (filter.Until is { } until)
        {
            var to = Microseconds.RoundUp(until);
            rows = rows.Where(row => row.At < to);
        }

        return rows;
    }
}
