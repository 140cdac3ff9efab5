using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Users, organisations and agents of the tenants in the request's <see cref="TenantScope"/>, as of the last commit.</summary>
public interface IPeopleReader
{
    /// <summary>The users of these keys that the scope has.</summary>
    ValueTask<IReadOnlyDictionary<TenantKey<UserId>, UserRow>> Users(
        IReadOnlyCollection<TenantKey<UserId>> users, CancellationToken cancellationToken);

    /// <summary>A tenant's users with this e-mail address (compared as written), by id.</summary>
    ValueTask<IReadOnlyList<UserRow>> UsersByEmail(TenantId tenant, string email, CancellationToken cancellationToken);

    /// <summary>The agents of these keys that the scope has.</summary>
    ValueTask<IReadOnlyDictionary<TenantKey<AgentId>, AgentRow>> Agents(
        IReadOnlyCollection<TenantKey<AgentId>> agents, CancellationToken cancellationToken);

    /// <summary>All agents of the scope, by tenant and id.</summary>
    ValueTask<IReadOnlyList<Tenanted<AgentRow>>> AllAgents(CancellationToken cancellationToken);

    /// <summary>A page of a tenant's users, by name.</summary>
    /// <returns>The page, or a refusal: <c>page.size</c>, <c>page.cursor</c>.</returns>
    ValueTask<Result<Page<UserRow>>> Users(TenantId tenant, UserFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>A page of a tenant's organisations, by name. The search is words that are part of name or id.</summary>
    /// <returns>The page, or a refusal: <c>page.size</c>, <c>page.cursor</c>.</returns>
    ValueTask<Result<Page<OrganisationRow>>> Organisations(TenantId tenant, string? search, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The organisations of these ids that the tenant has.</summary>
    ValueTask<IReadOnlyDictionary<OrganisationId, OrganisationRow>> Organisations(
        TenantId tenant, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellationToken);

    /// <summary>How many active users these organisations have. One without users is missing.</summary>
    ValueTask<IReadOnlyDictionary<OrganisationId, int>> MemberCounts(
        TenantId tenant, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellationToken);
}
