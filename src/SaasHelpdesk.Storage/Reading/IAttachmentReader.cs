using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Files of messages of the tenants in the request's <see cref="TenantScope"/>, as of the last commit.</summary>
public interface IAttachmentReader
{
    /// <summary>The files of these tickets' conversations, by message and place. A ticket without files is missing.</summary>
    ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, IReadOnlyList<AttachmentRow>>> Of(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, CancellationToken cancellationToken);

    /// <summary>Every message that names the file.</summary>
    ValueTask<IReadOnlyList<AttachmentRow>> Find(TenantKey<AttachmentId> file, CancellationToken cancellationToken);
}
