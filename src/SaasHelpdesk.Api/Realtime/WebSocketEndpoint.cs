using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Api.Http;
using SaasHelpdesk.Identity.Tenancy;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>
/// Serves the graphql-transport-ws protocol. The key comes in the <c>Authorization</c> header or, since browsers cannot set that, in the payload
/// of <c>connection_init</c>.
/// </summary>
internal sealed class WebSocketEndpoint(SocketServices shared)
{
    public const string Subprotocol = "graphql-transport-ws";

    public async Task Serve(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<RequestTenant>() is not { IsSet: true } tenant
            || http.Request.RouteValues[GraphQLEndpoint.TenantParameter] as string != tenant.Id.Value)
        {
            await HttpFault.NoTenant.Write(http, ResponseMedia.Json);
            return;
        }

        if (!IsAllowed(http.Request))
        {
            await HttpFault.Origin.Write(http, ResponseMedia.Json);
            return;
        }

        using var arrival = shared.Slots.Arrive();
        if (arrival is null)
        {
            await HttpFault.TooManyConnections.Write(http, ResponseMedia.Json);
            return;
        }

        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
            KeepAliveInterval = shared.Options.Realtime.Heartbeat,
            KeepAliveTimeout = shared.Options.Realtime.Heartbeat * 2,
        });
        await using var connection = new WebSocketConnection(socket, http, tenant.Id, shared, arrival);
        await connection.Serve(isSpoken);
    }

    // Browsers let any page connect anywhere, and say which page it was. No key is ever sent by itself, so that this is a second line only.
    private bool IsAllowed(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Count == 0)
            return true;
        if (origins.Count > 1 || !Uri.TryCreate(origins[0], UriKind.Absolute, out var origin))
            return false;
        return string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || shared.Options.Realtime.AllowedOrigins.Contains(origins[0]!, StringComparer.OrdinalIgnoreCase);
    }
}
