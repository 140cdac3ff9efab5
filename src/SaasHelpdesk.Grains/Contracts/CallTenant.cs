using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>
/// The tenant for which grains are called: set once per request, carried with every call. The grain call filter refuses a call to a grain of
/// any other tenant.
/// </summary>
public static class CallTenant
{
    /// <summary>The key in the request context.</summary>
    public const string Key = "tenant";

    /// <summary>Sets the tenant of the calls that follow in this flow of control.</summary>
    /// <exception cref="InvalidOperationException">Another tenant is already set: a request never changes its tenant.</exception>
    public static void Enter(TenantId tenant)
    {
        switch (RequestContext.Get(Key))
        {
            case null:
                RequestContext.Set(Key, tenant.Value);
                break;
            case string current when current == tenant.Value:
                break;
            default:
                throw new InvalidOperationException("The tenant of a request is set once and never changes.");
        }
    }
}
