using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>What a ticket's row does not hold: the whole state after its last event.</summary>
internal sealed class TicketStateLoader(BatchScheduler scheduler, ISnapshotReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<TicketId, TicketState>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TicketId, TicketState>> LoadBatch(IReadOnlyList<TicketId> keys)
    {
        var found = await reader.Snapshots(tenant, [.. keys.Select(StreamId.Of)], cancellation);
        var states = new Dictionary<TicketId, TicketState>(found.Count);
        foreach (var snapshot in found.Values)
        {
            var state = DomainJson.Deserialize<TicketState>(snapshot.State.Span);
            states.Add(state.Id, state);
        }

        return states;
    }
}
