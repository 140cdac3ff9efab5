using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Identity.Tests.Support;

/// <summary>Users in memory, read within the scope as the real ones are.</summary>
internal sealed class MemoryPeople(TenantScope scope, IEnumerable<Tenanted<UserRow>> rows) : IPeopleReader
{
    public ValueTask<IReadOnlyDictionary<TenantKey<UserId>, UserRow>> Users(
        IReadOnlyCollection<TenantKey<UserId>> users, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<TenantKey<UserId>, UserRow>>(rows
            .Where(row => scope.Contains(row.Tenant) && users.Contains(new(row.Tenant, row.Row.Id)))
            .ToDictionary(row => new TenantKey<UserId>(row.Tenant, row.Row.Id), row => row.Row));

    public ValueTask<IReadOnlyList<UserRow>> UsersByEmail(TenantId tenant, string email, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyDictionary<TenantKey<AgentId>, AgentRow>> Agents(
        IReadOnlyCollection<TenantKey<AgentId>> agents, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Tenanted<AgentRow>>> AllAgents(CancellationToken cancellationToken) => throw new NotSupportedException();
}
