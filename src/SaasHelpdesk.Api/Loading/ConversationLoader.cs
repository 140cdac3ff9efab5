using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Conversations of tickets. Whether internal notes are part of them is fixed for the request, so that no field can ask for them.</summary>
internal sealed class ConversationLoader(
    BatchScheduler scheduler, ITicketReader reader, TenantId tenant, bool withInternalNotes, CancellationToken cancellation)
    : BatchLoader<TicketId, IReadOnlyList<MessageRow>>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TicketId, IReadOnlyList<MessageRow>>> LoadBatch(IReadOnlyList<TicketId> keys)
    {
        var found = await reader.Messages([.. keys.Select(key => new TenantKey<TicketId>(tenant, key))], withInternalNotes, cancellation);
        return found.ToDictionary(static entry => entry.Key.Id, static entry => entry.Value);
    }
}
