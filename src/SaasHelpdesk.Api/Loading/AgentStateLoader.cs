using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>The whole states of agents of the request's tenant.</summary>
internal sealed class AgentStateLoader(BatchScheduler scheduler, ISnapshotReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<AgentId, AgentState>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<AgentId, AgentState>> LoadBatch(IReadOnlyList<AgentId> keys)
    {
        var found = await reader.Snapshots(tenant, [.. keys.Select(StreamId.Of)], cancellation);
        return found.Values.Select(snapshot => DomainJson.Deserialize<AgentState>(snapshot.State.Span)).ToDictionary(static state => state.Id);
    }
}
