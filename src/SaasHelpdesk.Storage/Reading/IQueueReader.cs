using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Numbers of tickets, for many queues in one statement. Only of tenants in the request's <see cref="TenantScope"/>.</summary>
public interface IQueueReader
{
    /// <summary>What these teams have to do. A team without open tickets is missing.</summary>
    ValueTask<IReadOnlyDictionary<TeamId, TeamLoad>> TeamLoads(
        TenantId tenant, IReadOnlyCollection<TeamId> teams, CancellationToken cancellationToken);
}
