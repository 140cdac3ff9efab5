using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Api.Limits;

/// <summary>A leaky bucket for each client and one for each tenant, on this node. An operation has to fit into both.</summary>
internal sealed class RateLimiter(ApiOptions options, TimeProvider time)
{
    private readonly LeakyBuckets<string> _clients = new(options.ClientLimit, time);
    private readonly LeakyBuckets<TenantId> _tenants = new(options.TenantLimit, time);

    /// <summary>Counts a cost in both buckets, or in none.</summary>
    public RateVerdict Charge(Principal principal, long cost)
    {
        var client = ClientOf(principal);
        if (!_clients.TryAdd(client, cost, out var ofClient))
            return new(cost, ofClient, _tenants.Read(principal.Tenant)) { RefusedBy = ofClient };
        if (_tenants.TryAdd(principal.Tenant, cost, out var ofTenant))
            return new(cost, ofClient, ofTenant);
        _clients.TakeBack(client, cost);
        return new(cost, _clients.Read(client), ofTenant) { RefusedBy = ofTenant };
    }

    /// <summary>Gives back what was counted a moment ago.</summary>
    public void TakeBack(Principal principal, long cost)
    {
        _clients.TakeBack(ClientOf(principal), cost);
        _tenants.TakeBack(principal.Tenant, cost);
    }

    /// <summary>How both buckets stand; nothing is counted.</summary>
    public RateVerdict Read(Principal principal) => new(0, _clients.Read(ClientOf(principal)), _tenants.Read(principal.Tenant));

    /// <summary>Whether not even the cheapest operation would fit.</summary>
    public bool IsExhausted(Principal principal) => _clients.IsFull(ClientOf(principal)) || _tenants.IsFull(principal.Tenant);

    // Without a credential, as in a test, the person is the client. A name of a user has no blank in it, a tenant's neither.
    private static string ClientOf(Principal principal) => principal.Credential ?? $"{principal.Tenant} {principal.User}";
}
