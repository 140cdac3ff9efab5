using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Identity.Tests.Support;

/// <summary>Identity over stores in memory.</summary>
internal sealed class IdentityFixture : IDisposable
{
    private readonly ServiceProvider _services;

    public IdentityFixture()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IApiKeyStore>(Keys);
        services.AddSingleton<ITenantDirectory>(Tenants);
        services.AddScoped<TenantScope>();
        services.AddScoped<IPeopleReader>(provider => new MemoryPeople(provider.GetRequiredService<TenantScope>(), People));
        services.AddHelpdeskIdentity();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public static TenantId Acme { get; } = new("acme");

    public static TenantId Globex { get; } = new("globex");

    public TestTime Time { get; } = new();

    public MemoryKeys Keys { get; } = new();

    public MemoryTenants Tenants { get; } = new("acme", "globex");

    public List<Tenanted<UserRow>> People { get; } = [];

    public IServiceProvider Services => _services;

    public ApiKeyRegistry Registry => _services.GetRequiredService<ApiKeyRegistry>();

    public async Task<CreatedApiKey> Create(TenantId tenant, Role role = Role.Agent, Func<ApiKeyRequest, ApiKeyRequest>? with = null)
    {
        var request = new ApiKeyRequest(tenant, "test", new UserId("anna"), role);
        return (await Registry.Create(with?.Invoke(request) ?? request)).Value;
    }

    public ValueTask<Principal?> Authenticate(TenantId tenant, string? header) =>
        _services.GetRequiredService<ApiKeyAuthenticator>().Authenticate(tenant, header, CancellationToken.None);

    public void Dispose() => _services.Dispose();
}
