using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Server.Hosting;

/// <summary>Makes tenants.</summary>
internal static class TenantSetUp
{
    /// <returns>False if there is such a tenant already, perhaps made by another node a moment ago.</returns>
    /// <exception cref="InvalidOperationException">The tenant was refused: the configuration was not checked before.</exception>
    public static async Task<bool> Create(IServiceProvider services, TenantConfiguration configuration, ProviderId? provider = null)
    {
        CallTenant.Enter(configuration.Tenant);
        var grain = services.GetRequiredService<IGrainFactory>().GetGrain<ITenantGrain>(GrainKey.Of(configuration.Tenant));
        var answer = await grain.Create(new CreateTenant(configuration) { Provider = provider }, Actor.System);
        if (answer.Refusal is { Kind: RefusalKind.Conflict })
            return false;
        if (answer.Refusal is { } refusal)
            throw new InvalidOperationException($"The tenant {configuration.Tenant} was refused ({refusal.Code}): {refusal.Message}");
        return true;
    }
}
