using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Api.Attachments;
using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Http;
using SaasHelpdesk.Api.Http.Explorer;
using SaasHelpdesk.Api.Http.Idempotency;
using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Sandboxes;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.Identity;

namespace SaasHelpdesk.Api;

/// <summary>Brings the API into a host.</summary>
public static class ApiServices
{
    /// <summary>Adds the GraphQL API. Needs storage, grains, identity and a <see cref="TimeProvider"/>.</summary>
    /// <exception cref="ArgumentException">The options are not usable.</exception>
    public static IServiceCollection AddHelpdeskApi(this IServiceCollection services, Action<ApiOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ApiOptions();
        configure?.Invoke(options);
        options.Validate();

        services.AddRouting();
        services.AddSingleton(options);
        services.AddSingleton(static _ => HelpdeskSchema.Build());
        services.AddSingleton(static provider => new GraphQLExecutor(
            provider.GetRequiredService<GraphQLSchema>(), provider.GetRequiredService<ApiOptions>().ExecutorLimits));
        services.AddSingleton<RateLimiter>();
        services.AddSingleton<RateHeaders>();
        services.AddSingleton<FairTurns>();
        services.AddSingleton<Admission>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<SandboxRegistry>();
        services.AddSingleton<ApiRequestFactory>();
        services.AddSingleton<OperationSource>();
        services.AddSingleton<IdempotentMutations>();
        services.AddHostedService<IdempotencyPurge>();
        services.AddHostedService<UploadPurge>();
        services.AddSingleton<ExplorerFiles>();
        services.AddSingleton<ExplorerPage>();
        services.AddSingleton<ExplorerAssets>();
        services.AddRealtime();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<SchemaEndpoint>();
        services.AddSingleton<FileEndpoint>();
        services.AddSingleton<HealthEndpoint>();
        return services;
    }

    /// <summary>
    /// Serves <c>/t/{tenant}/graphql</c>, <c>/t/{tenant}/graphql/schema.graphql</c>, the files of the GraphiQL page and <c>/health</c>, and
    /// gives every request below <c>/t/{tenant}</c> its tenant.
    /// </summary>
    public static WebApplication MapHelpdeskApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseRequestTenant();
        app.UseRealtime();
        const string GraphQL = $"/t/{{{GraphQLEndpoint.TenantParameter}}}/graphql";
        Map(app, GraphQL, app.Services.GetRequiredService<GraphQLEndpoint>().Serve);
        app.MapGet($"{GraphQL}/schema.graphql", (RequestDelegate)app.Services.GetRequiredService<SchemaEndpoint>().Serve);
        app.MapGet($"/explorer/assets/{{{ExplorerAssets.FileParameter}}}", (RequestDelegate)app.Services.GetRequiredService<ExplorerAssets>().Serve);
        app.MapMethods(
            $"/t/{{{GraphQLEndpoint.TenantParameter}}}/files/{{{FileEndpoint.IdParameter}}}",
            ["GET", "HEAD", "PUT"],
            (RequestDelegate)app.Services.GetRequiredService<FileEndpoint>().Serve);
        app.MapGet("/health", (RequestDelegate)app.Services.GetRequiredService<HealthEndpoint>().Serve);
        return app;
    }

    // Any method: the endpoint itself says in GraphQL's form which it takes.
    private static void Map(IEndpointRouteBuilder app, string pattern, RequestDelegate serve) => app.Map(pattern, serve);
}
