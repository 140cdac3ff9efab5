namespace SaasHelpdesk.Domain.Ports;

/// <summary>What became of an audited change. Stored by number: add, never change.</summary>
public enum AuditOutcome
{
    /// <summary>It was made.</summary>
    Done,

    /// <summary>It was begun, and the program ended or the database failed before it could be said whether it was made.</summary>
    Unknown,
}
