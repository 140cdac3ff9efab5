using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Agents of the request's tenant.</summary>
internal sealed class AgentLoader(BatchScheduler scheduler, IPeopleReader reader, TenantId tenant, CancellationToken cancellation)
    : BatchLoader<AgentId, AgentRow>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<AgentId, AgentRow>> LoadBatch(IReadOnlyList<AgentId> keys)
    {
        var found = await reader.Agents([.. keys.Select(key => new TenantKey<AgentId>(tenant, key))], cancellation);
        return found.ToDictionary(static entry => entry.Key.Id, static entry => entry.Value);
    }
}
