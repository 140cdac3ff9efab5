using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>A new key, with the only sight of its secret.</summary>
/// <param name="Key">The key as stored.</param>
/// <param name="Secret">What callers send as <c>Authorization: Bearer …</c>. It cannot be had again; never log it.</param>
public sealed record CreatedApiKey(ApiKey Key, string Secret)
{
    /// <summary>Leaves the secret out, so that no log gets it by accident.</summary>
    public override string ToString() => $"{nameof(CreatedApiKey)} {{ {Key.Tenant}, {Key.Name} }}";
}
