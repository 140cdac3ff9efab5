using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>A key that is wanted.</summary>
/// <param name="Tenant">The only tenant it will work for.</param>
/// <param name="Name">What its owner calls it, 1–100 characters.</param>
/// <param name="User">Whom it acts as.</param>
/// <param name="Role">The role that it acts in.</param>
public sealed record ApiKeyRequest(TenantId Tenant, string Name, UserId User, Role Role)
{
    /// <summary>What it is limited to within the role (<see cref="Permissions.CredentialScopes"/>); empty for all of it.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>From when on it is refused, in the future; null for never.</summary>
    public Instant? ExpiresAt { get; init; }
}
