using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>The services of subscriptions.</summary>
internal static class RealtimeServices
{
    public static void AddRealtime(this IServiceCollection services)
    {
        services.AddSingleton<ChangeHub>();
        services.AddSingleton<ConnectionSlots>();
        services.AddSingleton<SessionServices>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<SocketServices>();
        services.AddSingleton<WebSocketEndpoint>();
        services.AddSingleton<EventStreamEndpoint>();
    }

    public static void UseRealtime(this IApplicationBuilder app) => app.UseWebSockets();
}
