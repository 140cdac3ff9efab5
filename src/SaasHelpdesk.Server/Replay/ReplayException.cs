namespace SaasHelpdesk.Server.Replay;

/// <summary>A replay that cannot be done as asked. The message is for the person at the command line.</summary>
internal sealed class ReplayException(string message) : Exception(message);
