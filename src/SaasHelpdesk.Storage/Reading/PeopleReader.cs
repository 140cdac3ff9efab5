using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads users and agents through the context.</summary>
internal sealed partial class PeopleReader(IReadDatabase database, TenantScope scope) : IPeopleReader
{
    public async ValueTask<IReadOnlyDictionary<TenantKey<UserId>, UserRow>> Users(
        IReadOnlyCollection<TenantKey<UserId>> users, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TenantKey<UserId>, UserRow>(users.Count);
        await using var context = await database.Open(scope, cancellationToken);
        foreach (var (tenant, ids) in ByTenant(users))
        {
            var rows = context.Users.Where(row => row.Tenant == tenant && ids.Contains(row.Id));
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
                found.Add(row.Key, row.ToRow());
        }

        return found;
    }

    public async ValueTask<IReadOnlyList<UserRow>> UsersByEmail(TenantId tenant, string email, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var slug = tenant.Value;
        var rows = await context.Users.Where(row => row.Tenant == slug && row.Email == email)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(static row => row.ToRow());
    }

    public async ValueTask<IReadOnlyDictionary<TenantKey<AgentId>, AgentRow>> Agents(
        IReadOnlyCollection<TenantKey<AgentId>> agents, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TenantKey<AgentId>, AgentRow>(agents.Count);
        await using var context = await database.Open(scope, cancellationToken);
        foreach (var (tenant, ids) in ByTenant(agents))
        {
            var rows = context.Agents.Where(row => row.Tenant == tenant && ids.Contains(row.Id));
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
                found.Add(row.Key, row.ToRow());
        }

        return found;
    }

    public async ValueTask<IReadOnlyList<Tenanted<AgentRow>>> AllAgents(CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var rows = await context.Agents.OrderBy(row => row.Tenant).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(static row => new Tenanted<AgentRow>(new TenantId(row.Tenant), row.ToRow()));
    }

    private static IEnumerable<(string Tenant, string[] Ids)> ByTenant<TId>(IReadOnlyCollection<TenantKey<TId>> keys)
        where TId : struct, ISlugId<TId> =>
        keys.GroupBy(static key => key.Tenant.Value, static key => key.Id.Value)
            .Select(static group => (group.Key, group.Distinct().ToArray()));
}
