using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Users of the request's tenant.</summary>
internal sealed class UserLoader(BatchScheduler scheduler, IPeopleReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<UserId, UserRow>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<UserId, UserRow>> LoadBatch(IReadOnlyList<UserId> keys)
    {
        var found = await reader.Users([.. keys.Select(key => new TenantKey<UserId>(tenant, key))], cancellation);
        return found.ToDictionary(static entry => entry.Key.Id, static entry => entry.Value);
    }
}
