using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>The way to grains from outside: names the grain by tenant and id, and sets the tenant of the call.</summary>
/// <param name="factory">The grain host.</param>
public sealed class TenantGrains(IGrainFactory factory)
{
    /// <summary>A ticket; it need not exist yet.</summary>
    /// <exception cref="InvalidOperationException">The flow of control already calls for another tenant.</exception>
    public ITicketGrain Ticket(TenantId tenant, TicketId ticket)
    {
        CallTenant.Enter(tenant);
        return factory.GetGrain<ITicketGrain>(Next(GrainKey.Of(tenant, ticket)));
    }

    /// <summary>An agent; need not exist yet.</summary>
    /// <exception cref="InvalidOperationException">The flow of control already calls for another tenant.</exception>
    public IAgentGrain Agent(TenantId tenant, AgentId agent)
    {
        CallTenant.Enter(tenant);
        return factory.GetGrain<IAgentGrain>(Next(GrainKey.Of(tenant, agent)));
    }

    /// <summary>The tenant itself; it need not exist yet.</summary>
    /// <exception cref="InvalidOperationException">The flow of control already calls for another tenant.</exception>
    public ITenantGrain Tenant(TenantId tenant)
    {
        CallTenant.Enter(tenant);
        return factory.GetGrain<ITenantGrain>(Next(GrainKey.Of(tenant)));
    }

    private static string Next(string grain)
    {
        CallCommand.Next(grain);
        return grain;
    }
}
