using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>Tells whom a key stands for. The read side is asked in the key's own tenant, whatever the tenant of the request.</summary>
internal sealed class PrincipalSource(IServiceScopeFactory scopes)
{
    /// <summary>The principal, or null if the key's role is unknown or its user is one no more. A key whose user is not known acts under its own name.</summary>
    public async ValueTask<Principal?> Find(ApiKey key, CancellationToken cancellationToken)
    {
        if (!RoleNames.TryParse(key.Role, out var role))
            return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Set([key.Tenant]);
        var wanted = new TenantKey<UserId>(key.Tenant, key.User);
        var users = await scope.ServiceProvider.GetRequiredService<IPeopleReader>().Users([wanted], cancellationToken);
        var user = users.GetValueOrDefault(wanted);
        if (user is { Active: false })
            return null;
        return new Principal(key.Tenant, key.User, user?.Name ?? key.Name, role) { Credential = key.Hash, Organisation = user?.Organisation, Scopes = key.Scopes };
    }
}
