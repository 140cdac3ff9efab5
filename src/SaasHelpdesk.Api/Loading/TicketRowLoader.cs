using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Tickets of the request's tenant by number, whoever may see them.</summary>
internal sealed class TicketRowLoader(BatchScheduler scheduler, ITicketReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<TicketId, TicketRow>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TicketId, TicketRow>> LoadBatch(IReadOnlyList<TicketId> keys)
    {
        var found = await reader.FindMany([.. keys.Select(key => new TenantKey<TicketId>(tenant, key))], cancellation);
        return found.ToDictionary(static entry => entry.Key.Id, static entry => entry.Value);
    }
}
