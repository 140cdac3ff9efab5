using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Stretches of tickets' conversations. Whether internal notes are part of them is fixed for the request, so that no field can ask for them.</summary>
internal sealed class MessageStretchLoader(
    BatchScheduler scheduler, ITicketReader reader, TenantId tenant, bool withInternalNotes, CancellationToken cancellation)
    : BatchLoader<TicketStretch, Stretch<MessageRow>>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TicketStretch, Stretch<MessageRow>>> LoadBatch(IReadOnlyList<TicketStretch> keys)
    {
        var stretches = new Dictionary<TicketStretch, Stretch<MessageRow>>(keys.Count);
        // All tickets of a list are asked for the same stretch; another stretch has another alias in the query.
        foreach (var same in keys.GroupBy(static key => key.Range, static key => key.Ticket))
        {
            var found = await reader.MessageStretches(tenant, [.. same], same.Key, withInternalNotes, cancellation);
            foreach (var (ticket, stretch) in found)
                stretches.Add(new(ticket, same.Key), stretch);
        }

        return stretches;
    }
}
