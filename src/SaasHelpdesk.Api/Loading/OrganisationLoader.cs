using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Organisations of the request's tenant.</summary>
internal sealed class OrganisationLoader(BatchScheduler scheduler, IPeopleReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<OrganisationId, OrganisationRow>(scheduler)
{
    protected override ValueTask<IReadOnlyDictionary<OrganisationId, OrganisationRow>> LoadBatch(IReadOnlyList<OrganisationId> keys) =>
        reader.Organisations(tenant, keys, cancellation);
}
