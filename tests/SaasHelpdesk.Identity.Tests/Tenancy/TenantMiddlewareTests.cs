using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Identity.Tenancy;
using SaasHelpdesk.Identity.Tests.Support;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Identity.Tests.Tenancy;

public sealed class TenantMiddlewareTests : IDisposable
{
    private readonly IdentityFixture _identity = new();

    public void Dispose() => _identity.Dispose();

    [Theory]
    [InlineData("/t/acme", "acme")]
    [InlineData("/t/acme/", "acme")]
    [InlineData("/t/acme/graphql", "acme")]
    [InlineData("/T/acme/graphql", "acme")]
    [InlineData("/t/acme/t/globex/graphql", "acme")]
    [InlineData("/t/globex/graphql", "globex")]
    [InlineData("/health", null)]
    [InlineData("/", null)]
    [InlineData("/tenants/acme", null)]
    public async Task Request_should_get_the_tenant_of_its_path(string path, string? slug)
    {
        var (status, tenant) = await Send(path);
        Assert.Equal(StatusCodes.Status200OK, status);
        Assert.Equal(slug, tenant);
    }

    [Theory]
    [InlineData("/t")]
    [InlineData("/t/")]
    [InlineData("/t//acme/graphql")]
    [InlineData("/t/initech/graphql")]
    [InlineData("/t/ACME/graphql")]
    [InlineData("/t/acme /graphql")]
    [InlineData("/t/acme%2Fgraphql")]
    [InlineData("/t/../acme/graphql")]
    [InlineData("/t/-acme/graphql")]
    [InlineData("/t/acme\u0000/graphql")]
    [InlineData("/t/acmе/graphql")] // The last letter is Cyrillic.
    public async Task Request_should_end_with_404_when_the_path_names_no_tenant(string path)
    {
        var (status, tenant) = await Send(path);
        Assert.Equal(StatusCodes.Status404NotFound, status);
        Assert.Null(tenant);
    }

    [Fact]
    public async Task Request_should_end_with_404_within_seconds_when_the_tenant_was_closed()
    {
        await Send("/t/acme");
        _identity.Tenants.Set(MemoryTenants.Row("acme", active: false));
        _identity.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(StatusCodes.Status404NotFound, (await Send("/t/acme")).Status);
    }

    [Fact]
    public async Task Request_should_find_a_tenant_at_once_when_it_is_new()
    {
        Assert.Equal(StatusCodes.Status404NotFound, (await Send("/t/initech")).Status);
        _identity.Tenants.Set(MemoryTenants.Row("initech"));
        Assert.Equal("initech", (await Send("/t/initech")).Tenant);
    }

    [Fact]
    public async Task Request_should_not_look_a_busy_tenant_up_each_time()
    {
        for (var i = 0; i < 100; i++)
            await Send("/t/acme");
        Assert.Equal(1, _identity.Tenants.Finds);
    }

    private async Task<(int Status, string? Tenant)> Send(string path)
    {
        using var scope = _identity.Services.CreateScope();
        string? seen = null;
        var app = new ApplicationBuilder(_identity.Services);
        app.UseRequestTenant().UseRequestTenant();
        app.Run(context =>
        {
            var tenant = context.RequestServices.GetRequiredService<RequestTenant>();
            seen = tenant.IsSet ? tenant.Id.Value : null;
            var reads = context.RequestServices.GetRequiredService<TenantScope>();
            if (seen is null)
                Assert.Throws<InvalidOperationException>(() => reads.Tenants);
            else
                Assert.Equal([tenant.Id], reads.Tenants);
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Path = new PathString(path);
        await app.Build()(context);
        return (context.Response.StatusCode, seen);
    }
}
