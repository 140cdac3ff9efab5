namespace SaasHelpdesk.Domain.Sla;

/// <summary>What happens to elapsed time when a priority, category or other trait change picks another target.</summary>
public enum RetargetMode
{
    /// <summary>Elapsed time and pauses stay with the ticket; due = now + (new target − elapsed).</summary>
    Keep,

    /// <summary>The clock counts again from zero at the change. An explicit apply of a policy always keeps.</summary>
    Restart,
}
