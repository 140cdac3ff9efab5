using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The contents of files, and what is known of them before a message names them.</summary>
public interface IUploadStore
{
    /// <summary>Makes room for a file.</summary>
    ValueTask Add(TenantId tenant, Upload upload, CancellationToken cancellationToken);

    /// <summary>Stores the bytes, once.</summary>
    /// <returns>False if there is no such upload, or if it has its bytes already; then nothing is changed.</returns>
    ValueTask<bool> Fill(TenantId tenant, AttachmentId id, ReadOnlyMemory<byte> content, Instant at, CancellationToken cancellationToken);

    /// <summary>Uploads without their bytes, by id. One that does not exist is missing.</summary>
    ValueTask<IReadOnlyDictionary<AttachmentId, Upload>> Find(
        TenantId tenant, IReadOnlyCollection<AttachmentId> ids, CancellationToken cancellationToken);

    /// <summary>The bytes, or null if there are none.</summary>
    ValueTask<ReadOnlyMemory<byte>?> Content(TenantId tenant, AttachmentId id, CancellationToken cancellationToken);

    /// <summary>How many uploads of somebody no message names yet.</summary>
    ValueTask<int> CountUnused(TenantId tenant, UserId user, CancellationToken cancellationToken);

    /// <summary>Removes the tenant's uploads from before an instant that no message names.</summary>
    ValueTask Purge(TenantId tenant, Instant before, CancellationToken cancellationToken);
}
