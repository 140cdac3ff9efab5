using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Tenancy;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Identity;

/// <summary>Brings identity into a host.</summary>
public static class IdentityServices
{
    private const string Used = "SaasHelpdesk.Identity.RequestTenant";

    /// <summary>Adds tenant resolution and API keys. Needs storage, logging and, if it is to be faked, a <see cref="TimeProvider"/>.</summary>
    /// <exception cref="ArgumentException">The options are not usable.</exception>
    public static IServiceCollection AddHelpdeskIdentity(this IServiceCollection services, Action<IdentityOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new IdentityOptions();
        configure?.Invoke(options);
        options.Validate();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<FailedAttempts>();
        services.AddSingleton(static provider => new TenantResolver(
            provider.GetRequiredService<ITenantDirectory>(),
            provider.GetRequiredService<IdentityOptions>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ApiKeyCache>();
        services.AddSingleton<ApiKeyUses>();
        services.AddSingleton<PrincipalSource>();
        services.AddSingleton(static provider => new ApiKeyRegistry(
            provider.GetRequiredService<IApiKeyStore>(),
            provider.GetRequiredService<ApiKeyCache>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(static provider => new ApiKeyAuthenticator(
            provider.GetRequiredService<IApiKeyStore>(),
            provider.GetRequiredService<ApiKeyCache>(),
            provider.GetRequiredService<ApiKeyUses>(),
            provider.GetRequiredService<PrincipalSource>(),
            provider.GetRequiredService<FailedAttempts>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<RequestTenant>();
        return services;
    }

    /// <summary>
    /// Gives every request below <c>/t/{slug}</c> its <see cref="RequestTenant"/>; an unknown slug ends with 404. Repeating it changes nothing.
    /// </summary>
    public static IApplicationBuilder UseRequestTenant(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Properties.TryAdd(Used, true) ? app.UseMiddleware<TenantMiddleware>() : app;
    }
}
