using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Stretches of the history of tickets.</summary>
internal sealed class EventStretchLoader(BatchScheduler scheduler, ISnapshotReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<TicketStretch, Stretch<RecordedEvent>>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TicketStretch, Stretch<RecordedEvent>>> LoadBatch(IReadOnlyList<TicketStretch> keys)
    {
        var stretches = new Dictionary<TicketStretch, Stretch<RecordedEvent>>(keys.Count);
        // All tickets of a list are asked for the same stretch; another stretch has another alias in the query.
        foreach (var same in keys.GroupBy(static key => key.Range, static key => key.Ticket))
        {
            var found = await reader.EventStretches(tenant, [.. same.Select(StreamId.Of)], same.Key, cancellation);
            foreach (var (stream, stretch) in found)
                stretches.Add(new(stream.TicketId(), same.Key), stretch);
        }

        return stretches;
    }
}
