using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A tenant with its people, each with a client of their own.</summary>
internal sealed class TestTenant(ApiHost host, TenantId id)
{
    public TenantId Id => id;

    public ApiHost Host => host;

    public ApiClient Admin { get; set; } = null!;

    public ApiClient Agent { get; set; } = null!;

    public ApiClient Requester { get; set; } = null!;

    public ApiClient OtherRequester { get; set; } = null!;

    public async Task<ApiClient> NewClient(
        string user, string name, Role role, string? organisation = null, params IReadOnlyList<string> scopes)
    {
        await host.AddUser(id, new()
        {
            Id = new(user),
            Name = name,
            Email = $"{user}@{id}.example",
            Role = RoleNames.NameOf(role),
            Organisation = organisation is null ? null : new(organisation),
        });
        var secret = await host.NewKey(new(id, $"{name}'s key", new(user), role) { Scopes = [.. scopes] });
        return new ApiClient(host.Address, id.Value, secret);
    }
}
