using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Files of tickets' conversations. Internal notes' files are among them: whoever asks comes from a message that they may see.</summary>
internal sealed class AttachmentLoader(BatchScheduler scheduler, IAttachmentReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<TicketId, IReadOnlyList<AttachmentRow>>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<TicketId, IReadOnlyList<AttachmentRow>>> LoadBatch(IReadOnlyList<TicketId> keys)
    {
        var found = await reader.Of([.. keys.Select(key => new TenantKey<TicketId>(tenant, key))], cancellation);
        return found.ToDictionary(static entry => entry.Key.Id, static entry => entry.Value);
    }
}
