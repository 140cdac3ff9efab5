using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>How many tickets teams have. A team without open tickets is missing.</summary>
internal sealed class TeamLoadLoader(BatchScheduler scheduler, IQueueReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<TeamId, TeamLoad>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TeamId, TeamLoad>> LoadBatch(IReadOnlyList<TeamId> keys) =>
        await reader.TeamLoads(tenant, keys, cancellation);
}
