using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>The whole states of teams of the request's tenant.</summary>
internal sealed class TeamStateLoader(BatchScheduler scheduler, ISnapshotReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<TeamId, TeamState>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TeamId, TeamState>> LoadBatch(IReadOnlyList<TeamId> keys)
    {
        var found = await reader.Snapshots(tenant, [.. keys.Select(StreamId.Of)], cancellation);
        return found.Values.Select(snapshot => DomainJson.Deserialize<TeamState>(snapshot.State.Span)).ToDictionary(static state => state.Id);
    }
}
