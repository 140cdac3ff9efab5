using System.Net.WebSockets;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>Codes with which a WebSocket is closed: those of the graphql-transport-ws protocol, and from 4430 on the house's own.</summary>
internal static class CloseCodes
{
    public const WebSocketCloseStatus GoingAway = WebSocketCloseStatus.EndpointUnavailable;
    public const WebSocketCloseStatus TooBig = WebSocketCloseStatus.MessageTooBig;
    public const WebSocketCloseStatus BadRequest = (WebSocketCloseStatus)4400;
    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;
    public const WebSocketCloseStatus Forbidden = (WebSocketCloseStatus)4403;
    public const WebSocketCloseStatus SubprotocolNotAcceptable = (WebSocketCloseStatus)4406;
    public const WebSocketCloseStatus InitTimeout = (WebSocketCloseStatus)4408;
    public const WebSocketCloseStatus SubscriberExists = (WebSocketCloseStatus)4409;
    public const WebSocketCloseStatus TooManyInits = (WebSocketCloseStatus)4429;

    /// <summary>The client holds too many connections.</summary>
    public const WebSocketCloseStatus TooManyConnections = (WebSocketCloseStatus)4430;
}
