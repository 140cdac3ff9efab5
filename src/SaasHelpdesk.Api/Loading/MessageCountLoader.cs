using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>How many messages tickets have that the principal may read. Zero for a ticket without.</summary>
internal sealed class MessageCountLoader(
    BatchScheduler scheduler, ITicketReader reader, TenantId tenant, bool withInternalNotes, CancellationToken cancellation)
    : BatchLoader<TicketId, int>(scheduler)
{
    protected override ValueTask<IReadOnlyDictionary<TicketId, int>> LoadBatch(IReadOnlyList<TicketId> keys) =>
        reader.MessageCounts(tenant, keys, withInternalNotes, cancellation);
}
