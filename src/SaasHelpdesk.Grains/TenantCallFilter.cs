using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains;

/// <summary>Refuses a call whose context tenant is not the tenant in the grain's key, before the grain sees it.</summary>
internal sealed class TenantCallFilter : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        var key = context.TargetId.Key.ToString();
        if (RequestContext.Get(CallTenant.Key) is not string tenant)
            return Task.FromException(new TenantMismatchException($"{context.InterfaceName}.{context.MethodName} was called without a tenant."));

        // The key must be "{tenant}/...": a longer tenant name that merely starts the same is another tenant.
        if (key is null || key.Length <= tenant.Length || key[tenant.Length] != '/' || !key.StartsWith(tenant, StringComparison.Ordinal))
            return Task.FromException(new TenantMismatchException($"{context.InterfaceName}.{context.MethodName} was called for another tenant."));
        return context.Invoke();
    }
}
