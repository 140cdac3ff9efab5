using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Http;

/// <summary>Who gets in at all.</summary>
[Collection(OneHost.Name)]
public sealed class AuthenticationTests(ApiHost host)
{
    [Fact]
    public async Task Request_should_be_401_without_a_key()
    {
        var tenant = await host.NewTenant("auth-none");
        using var response = await Send(tenant.Agent.Address, null);
        await IsUnauthenticated(response);
    }

    [Theory]
    [InlineData("Bearer hd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer x")]
    [InlineData("Basic aGQ6aGQ=")]
    public async Task Request_should_be_401_with_an_unknown_key(string authorization)
    {
        var tenant = await host.NewTenant($"auth-unknown-{authorization.Length}");
        using var response = await Send(tenant.Agent.Address, authorization);
        await IsUnauthenticated(response);
    }

    [Fact]
    public async Task Key_of_another_tenant_should_be_answered_exactly_like_an_unknown_one()
    {
        var (mine, other) = (await host.NewTenant("auth-mine"), await host.NewTenant("auth-other"));
        using var foreign = await Send(mine.Agent.Address, $"Bearer {other.Admin.Secret}");
        using var unknown = await Send(mine.Agent.Address, "Bearer hd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        await IsUnauthenticated(foreign);
        Assert.Equal(await unknown.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
        Assert.Equal(Headers(unknown), Headers(foreign));
    }

    [Fact]
    public async Task Key_should_end_at_its_end()
    {
        var tenant = await host.NewTenant("auth-expiry");
        var secret = await host.NewKey(new(tenant.Id, "short", new("anna"), Role.Agent) { ExpiresAt = host.Time.Now + Duration.FromMinutes(1) });
        using var before = await Send(tenant.Agent.Address, $"Bearer {secret}");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        host.Time.Advance(Duration.FromMinutes(1));
        using var after = await Send(tenant.Agent.Address, $"Bearer {secret}");
        await IsUnauthenticated(after);
    }

    [Theory]
    [InlineData("/t/nobody/graphql")]
    [InlineData("/t/AUTH-PATHS/graphql")]
    [InlineData("/t/auth-paths%2Fgraphql")]
    [InlineData("/t/auth-paths%20/graphql")]
    [InlineData("/t//graphql")]
    [InlineData("/t/graphql")]
    [InlineData("/graphql")]
    [InlineData("//t/auth-paths/graphql")]
    [InlineData("/t/auth-paths/t/auth-paths-2/graphql")]
    [InlineData("/t/nobody/..%2Fauth-paths/graphql")]
    public async Task Path_that_names_no_tenant_should_be_404_whatever_the_key(string path)
    {
        var tenant = await host.NewTenant($"auth-paths-{(uint)path.GetHashCode(StringComparison.Ordinal)}");
        using var response = await Send(Raw(host.Address, path), $"Bearer {tenant.Admin.Secret}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("data", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Tenant")]
    [InlineData("X-Tenant-Id")]
    [InlineData("Tenant")]
    [InlineData("X-Forwarded-Prefix")]
    [InlineData("X-Original-URL")]
    [InlineData("X-Rewrite-URL")]
    [InlineData("X-Forwarded-Host")]
    public async Task Header_should_not_choose_the_tenant(string header)
    {
        var mine = await host.NewTenant($"auth-header-{header.ToLowerInvariant()}");
        var other = await host.NewTenant($"auth-header-{header.ToLowerInvariant()}-2");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(mine.Agent.Address, "?query={tenant{key}}"));
        request.Headers.TryAddWithoutValidation(header, header.EndsWith("URL", StringComparison.Ordinal) ? other.Agent.Address.AbsolutePath : other.Id.Value);
        using var response = await mine.Agent.Send(request);
        Assert.Equal("{\"data\":{\"tenant\":{\"key\":\"" + mine.Id + "\"}}}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Schema_should_be_served_to_those_only_who_have_a_key()
    {
        var tenant = await host.NewTenant("auth-schema");
        var address = new Uri(tenant.Agent.Address + "/schema.graphql");
        using var stranger = await Send(address, null);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await tenant.Requester.Send(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(RepositoryFile.Read("src/SaasHelpdesk.Api/schema.graphql"), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Health_should_be_told_to_everybody()
    {
        using var client = new HttpClient();
        Assert.Equal("""{"status":"ok"}""", await client.GetStringAsync(new Uri(host.Address, "/health")));
    }

    private static async Task IsUnauthenticated(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("UNAUTHENTICATED", body.Code());
        Assert.False(body.TryGetProperty("data", out _));
    }

    private static string Headers(HttpResponseMessage response) =>
        string.Join('\n', response.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));

    /// <summary>An address whose path goes out as it is written.</summary>
    private static Uri Raw(Uri host, string path) =>
        new(host.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static async Task<HttpResponseMessage> Send(Uri address, string? authorization)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address + "?query={__typename}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        return await client.SendAsync(request);
    }
}
