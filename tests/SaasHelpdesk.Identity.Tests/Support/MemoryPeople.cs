using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
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

    public ValueTask<Result<Page<UserRow>>> Users(TenantId tenant, UserFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<Result<Page<OrganisationRow>>> Organisations(
        TenantId tenant, string? search, PageRequest page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyDictionary<OrganisationId, OrganisationRow>> Organisations(
        TenantId tenant, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyDictionary<OrganisationId, int>> MemberCounts(
        TenantId tenant, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellationToken) => throw new NotSupportedException();
}
