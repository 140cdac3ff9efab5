using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Users and agents of the tenants in the request's <see cref="TenantScope"/>, as of the last commit.</summary>
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
}
