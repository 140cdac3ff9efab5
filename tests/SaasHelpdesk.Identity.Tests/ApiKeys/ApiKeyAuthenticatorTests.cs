using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Identity.Tests.Support;

namespace SaasHelpdesk.Identity.Tests.ApiKeys;

public sealed class ApiKeyAuthenticatorTests : IDisposable
{
    private readonly IdentityFixture _identity = new();

    public void Dispose() => _identity.Dispose();

    [Theory]
    [InlineData(Role.Requester, AuthorKind.Requester)]
    [InlineData(Role.Supervisor, AuthorKind.Requester)]
    [InlineData(Role.Agent, AuthorKind.Agent)]
    [InlineData(Role.TeamLead, AuthorKind.Agent)]
    [InlineData(Role.TenantAdmin, AuthorKind.Agent)]
    public async Task Authenticate_should_tell_user_and_role(Role role, AuthorKind kind)
    {
        var created = await _identity.Create(IdentityFixture.Acme, role);
        var principal = await _identity.Authenticate(IdentityFixture.Acme, $"bearer {created.Secret}");
        Assert.Equal(role, principal?.Role);
        Assert.Equal(IdentityFixture.Acme, principal?.Tenant);
        Assert.Equal(kind, principal?.Actor.Kind);
        Assert.Equal(new UserId("anna"), principal?.Actor.Id);
    }

    [Fact]
    public async Task Authenticate_should_refuse_a_key_of_another_tenant_whether_or_not_it_is_in_memory()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        Assert.Null(await _identity.Authenticate(IdentityFixture.Globex, $"Bearer {created.Secret}"));
        Assert.NotNull(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
        Assert.Null(await _identity.Authenticate(IdentityFixture.Globex, $"Bearer {created.Secret}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer hd_")]
    [InlineData("Bearer hd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer HD_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer hd_ääääääääääääääääääääääääääääääääääääääääääää")]
    [InlineData("Basic aGQ6aGQ=")]
    public async Task Authenticate_should_refuse_what_is_no_known_key(string? header)
    {
        await _identity.Create(IdentityFixture.Acme);
        Assert.Null(await _identity.Authenticate(IdentityFixture.Acme, header));
    }

    [Fact]
    public async Task Authenticate_should_refuse_the_stored_hash_as_a_key()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        Assert.Null(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Key.Hash}"));
    }

    [Fact]
    public async Task Authenticate_should_refuse_an_expired_key_even_when_it_is_in_memory()
    {
        var end = _identity.Time.Now + Duration.FromSeconds(2);
        var created = await _identity.Create(IdentityFixture.Acme, with: request => request with { ExpiresAt = end });
        Assert.NotNull(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
        _identity.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
    }

    [Fact]
    public async Task Authenticate_should_refuse_a_key_with_an_unknown_role()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        await _identity.Keys.Put(created.Key with { Role = "superuser" }, default);
        Assert.Null(await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}"));
    }

    [Fact]
    public async Task Authenticate_should_tell_name_and_organisation_of_the_user_in_the_tenant_of_the_key()
    {
        UserRow Anna(string name, string organisation) => new() { Id = new("anna"), Name = name, Role = "agent", Organisation = new(organisation) };
        _identity.People.Add(new(IdentityFixture.Globex, Anna("Another Anna", "plant")));
        _identity.People.Add(new(IdentityFixture.Acme, Anna("Anna Arndt", "sales")));
        var created = await _identity.Create(IdentityFixture.Acme);
        var principal = await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}");
        Assert.Equal(("Anna Arndt", "sales"), (principal?.Name, principal?.Organisation?.Value));
    }

    [Fact]
    public async Task Authenticate_should_look_a_busy_key_up_once()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        for (var i = 0; i < 100; i++)
            await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}");
        Assert.Equal(1, _identity.Keys.Finds);
    }

    [Fact]
    public async Task Authenticate_should_record_use_once_an_interval()
    {
        var created = await _identity.Create(IdentityFixture.Acme);
        var first = _identity.Time.Now;
        for (var i = 0; i < 10; i++)
            await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}");
        await _identity.Keys.Used.Task;
        _identity.Keys.Used = new();
        _identity.Time.Advance(TimeSpan.FromMinutes(1));
        await _identity.Authenticate(IdentityFixture.Acme, $"Bearer {created.Secret}");
        await _identity.Keys.Used.Task;
        Assert.Equal([first, first + Duration.FromMinutes(1)], _identity.Keys.Uses);
    }
}
