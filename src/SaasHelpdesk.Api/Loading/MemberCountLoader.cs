using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>How many active users organisations have.</summary>
internal sealed class MemberCountLoader(BatchScheduler scheduler, IPeopleReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<OrganisationId, MemberCount>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<OrganisationId, MemberCount>> LoadBatch(IReadOnlyList<OrganisationId> keys)
    {
        var counts = await reader.MemberCounts(tenant, keys, cancellation);
        return counts.ToDictionary(static entry => entry.Key, static entry => new MemberCount(entry.Value));
    }
}
