namespace SaasHelpdesk.Domain.Agents;

/// <summary>How an assignment ended for the agent.</summary>
public enum AssignmentEnd
{
    /// <summary>The agent gave the ticket back.</summary>
    Released,

    /// <summary>The ticket is resolved, closed or merged.</summary>
    Resolved,

    /// <summary>Somebody else or another team got the ticket.</summary>
    Reassigned,

    /// <summary>The agent did not take it in time.</summary>
    Lapsed,

    /// <summary>The agent went absent before taking it.</summary>
    Absent,
}
