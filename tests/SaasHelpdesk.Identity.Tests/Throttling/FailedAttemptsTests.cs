using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Tenancy;
using SaasHelpdesk.Identity.Tests.Support;

namespace SaasHelpdesk.Identity.Tests.Throttling;

/// <summary>Floods of requests that name no tenant or bring no valid key.</summary>
public sealed class FailedAttemptsTests : IDisposable
{
    private const int Burst = 200;
    private static readonly IPAddress Attacker = IPAddress.Parse("203.0.113.7");
    private readonly IdentityFixture _identity = new();

    public void Dispose() => _identity.Dispose();

    [Fact]
    public async Task Flood_of_made_up_keys_should_end_before_the_database()
    {
        for (var i = 0; i < 10 * Burst; i++)
            await Send("/t/acme", MadeUp(i));
        Assert.Equal(Burst, _identity.Keys.Finds);
        var refused = await Send("/t/acme", MadeUp(0));
        Assert.Equal((StatusCodes.Status429TooManyRequests, "1"), (refused.StatusCode, refused.Headers.RetryAfter.ToString()));
    }

    [Fact]
    public async Task Flood_of_made_up_tenants_should_end_before_the_database()
    {
        for (var i = 0; i < 10 * Burst; i++)
            await Send($"/t/made-up-{i}", null);
        Assert.Equal(Burst, _identity.Tenants.Finds);
    }

    [Fact]
    public async Task Flood_should_not_shut_out_other_addresses()
    {
        await Flood(Attacker);
        Assert.Equal(StatusCodes.Status401Unauthorized, (await Send("/t/acme", MadeUp(0), IPAddress.Parse("203.0.113.8"))).StatusCode);
    }

    [Fact]
    public async Task Flood_should_not_shut_out_a_key_in_use_behind_the_same_proxy()
    {
        var key = await _identity.Create(IdentityFixture.Acme);
        Assert.Equal(StatusCodes.Status200OK, (await Send("/t/acme", key.Secret)).StatusCode);
        await Flood(Attacker);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(StatusCodes.Status200OK, (await Send("/t/acme", key.Secret)).StatusCode);
            _identity.Time.Advance(TimeSpan.FromSeconds(6));
            await Flood(Attacker);
        }
    }

    [Fact]
    public async Task Key_that_was_revoked_should_lose_its_way_through_a_flood()
    {
        var key = await _identity.Create(IdentityFixture.Acme);
        await Send("/t/acme", key.Secret);
        await Flood(Attacker);
        await _identity.Registry.Revoke(IdentityFixture.Acme, key.Key.Hash, CancellationToken.None);
        Assert.Equal(StatusCodes.Status401Unauthorized, (await Send("/t/acme", key.Secret)).StatusCode);
        Assert.Equal(StatusCodes.Status429TooManyRequests, (await Send("/t/acme", key.Secret)).StatusCode);
    }

    [Fact]
    public async Task Addresses_of_one_network_of_the_sixth_version_should_count_together()
    {
        await Flood(IPAddress.Parse("2001:db8:1:2::1"));
        Assert.Equal(StatusCodes.Status429TooManyRequests, (await Send("/t/acme", MadeUp(0), IPAddress.Parse("2001:db8:1:2:ffff::9"))).StatusCode);
        Assert.Equal(StatusCodes.Status401Unauthorized, (await Send("/t/acme", MadeUp(0), IPAddress.Parse("2001:db8:1:3::1"))).StatusCode);
    }

    [Fact]
    public async Task Address_should_count_the_same_when_it_comes_mapped()
    {
        await Flood(Attacker);
        Assert.Equal(StatusCodes.Status429TooManyRequests, (await Send("/t/acme", MadeUp(0), Attacker.MapToIPv6())).StatusCode);
    }

    [Fact]
    public async Task Address_should_be_heard_again_when_time_has_passed()
    {
        await Flood(Attacker);
        _identity.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(StatusCodes.Status401Unauthorized, (await Send("/t/acme", MadeUp(0))).StatusCode);
    }

    private static string MadeUp(int number) => "hd_" + number.ToString("D43", System.Globalization.CultureInfo.InvariantCulture);

    private async Task Flood(IPAddress from)
    {
        for (var i = 0; i <= Burst; i++)
            await Send("/t/acme", null, from);
    }

    private async Task<HttpResponse> Send(string path, string? secret, IPAddress? from = null)
    {
        using var scope = _identity.Services.CreateScope();
        var app = new ApplicationBuilder(_identity.Services);
        app.UseRequestTenant();
        app.Run(async context =>
        {
            var tenant = context.RequestServices.GetRequiredService<RequestTenant>();
            var keys = context.RequestServices.GetRequiredService<ApiKeyAuthenticator>();
            var principal = await keys.Authenticate(tenant.Id, context.Request.Headers.Authorization, context.RequestAborted);
            context.Response.StatusCode = principal is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
        });
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Path = new PathString(path);
        context.Connection.RemoteIpAddress = from ?? Attacker;
        if (secret is not null)
            context.Request.Headers.Authorization = $"Bearer {secret}";
        await app.Build()(context);
        return context.Response;
    }
}
