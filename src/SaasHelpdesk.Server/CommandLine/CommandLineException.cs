namespace SaasHelpdesk.Server.CommandLine;

/// <summary>Something on the command line cannot be used. The message says what, for the person who typed it.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
