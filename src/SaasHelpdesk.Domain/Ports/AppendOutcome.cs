namespace SaasHelpdesk.Domain.Ports;

/// <summary>How an append ended.</summary>
public enum AppendOutcome
{
    /// <summary>Durable.</summary>
    Appended,

    /// <summary>Another writer was first; nothing was written. Reload and decide again.</summary>
    VersionConflict,
}
