namespace SaasHelpdesk.Api.Realtime;

/// <summary>The client is gone or takes nothing any more: nothing can be sent to it.</summary>
internal sealed class TransportException(string message, Exception? inner = null) : Exception(message, inner);
