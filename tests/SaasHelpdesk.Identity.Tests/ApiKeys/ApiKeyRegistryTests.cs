using NodaTime;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Tests.Support;

namespace SaasHelpdesk.Identity.Tests.ApiKeys;

public sealed class ApiKeyRegistryTests : IDisposable
{
    private readonly IdentityFixture _identity = new();

    public void Dispose() => _identity.Dispose();

    [Fact]
    public async Task Create_should_give_256_random_bits_that_are_stored_hashed_only()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        Assert.Matches("^hd_[A-Za-z0-9_-]{43}$", created.Secret);
        Assert.Matches("^[0-9a-f]{64}$", created.Key.Hash);
        Assert.DoesNotContain(created.Secret, System.Text.Json.JsonSerializer.Serialize(_identity.Keys.All), StringComparison.Ordinal);
        Assert.NotEqual(created.Secret, (await _identity.Create(IdentityFixture.Acme)).Secret);
    }

    [Fact]
    public async Task Create_should_not_show_the_secret_when_printed()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        Assert.DoesNotContain(created.Secret, created.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Create_should_refuse_when_the_name_is_blank(string name) =>
        Assert.Equal("api-key.name", (await _identity.Registry.Create(new(IdentityFixture.Acme, name, new("anna"), default))).Refusal?.Code);

    [Fact]
    public async Task Create_should_refuse_when_a_scope_is_unknown() =>
        Assert.Equal("api-key.scope", (await _identity.Registry.Create(
            new(IdentityFixture.Acme, "n", new("anna"), default) { Scopes = [CredentialScopes.TicketsRead, "tickets:everything"] })).Refusal?.Code);

    [Fact]
    public async Task Create_should_refuse_when_the_end_has_passed() =>
        Assert.Equal("api-key.expiry", (await _identity.Registry.Create(
            new(IdentityFixture.Acme, "n", new("anna"), default) { ExpiresAt = _identity.Time.Now })).Refusal?.Code);

    [Fact]
    public async Task Revoke_should_end_a_key_at_once_when_it_is_in_memory()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        Assert.NotNull(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
        Assert.Null(await _identity.Registry.Revoke(IdentityFixture.Acme, created.Key.Hash));
        Assert.Null(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
    }

    [Fact]
    public async Task Revoke_should_end_a_key_at_once_when_it_is_just_being_looked_up()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        _identity.Keys.BeforeAnswer = async () => await _identity.Registry.Revoke(IdentityFixture.Acme, created.Key.Hash);
        await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}");
        _identity.Keys.BeforeAnswer = null;
        Assert.Null(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
    }

    [Fact]
    public async Task Revoke_should_not_reach_a_key_of_another_tenant()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        Assert.Equal("api-key.not-found", (await _identity.Registry.Revoke(IdentityFixture.Globex, created.Key.Hash))?.Code);
        Assert.NotNull(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
    }

    [Fact]
    public async Task Revoke_should_be_seen_within_seconds_when_another_node_did_it()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        Assert.NotNull(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
        await _identity.Keys.Remove(IdentityFixture.Acme, created.Key.Hash, default);
        _identity.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
    }

    [Fact]
    public async Task List_should_hold_the_keys_of_the_tenant_alone()
    {
        await _identity.Create(IdentityFixture.Acme, with: request => request with { ExpiresAt = _identity.Time.Now + Duration.FromDays(1) });
        await _identity.Create(IdentityFixture.Globex);
        Assert.Equal(IdentityFixture.Acme, Assert.Single(await _identity.Registry.List(IdentityFixture.Acme)).Tenant);
    }
}
