using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>The history of tickets.</summary>
internal sealed class TicketEventLoader(BatchScheduler scheduler, ISnapshotReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<TicketId, IReadOnlyList<RecordedEvent>>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TicketId, IReadOnlyList<RecordedEvent>>> LoadBatch(IReadOnlyList<TicketId> keys)
    {
        var found = await reader.Events(tenant, [.. keys.Select(StreamId.Of)], cancellation);
        var events = new Dictionary<TicketId, IReadOnlyList<RecordedEvent>>(found.Count);
        foreach (var key in keys)
        {
            if (found.TryGetValue(StreamId.Of(key), out var recorded))
                events.Add(key, recorded);
        }

        return events;
    }
}
