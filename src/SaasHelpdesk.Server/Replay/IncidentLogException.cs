namespace SaasHelpdesk.Server.Replay;

/// <summary>An incident log that cannot be read. The message names line and column.</summary>
internal sealed class IncidentLogException(string message) : Exception(message)
{
    public static IncidentLogException At(int line, string column, string problem) => new($"line {line}, column {column}: {problem}");
}
