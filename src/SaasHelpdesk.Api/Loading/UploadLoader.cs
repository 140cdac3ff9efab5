using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Uploads, without their bytes.</summary>
internal sealed class UploadLoader(BatchScheduler scheduler, IUploadStore uploads, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<AttachmentId, Upload>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<AttachmentId, Upload>> LoadBatch(IReadOnlyList<AttachmentId> keys) =>
        await uploads.Find(tenant, keys, cancellation);
}
