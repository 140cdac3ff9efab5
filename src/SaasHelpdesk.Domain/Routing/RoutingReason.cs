namespace SaasHelpdesk.Domain.Routing;

/// <summary>Why a routing decision came out as it did.</summary>
public enum RoutingReason
{
    /// <summary>Only rules ran; nobody was to be chosen.</summary>
    RulesOnly,

    /// <summary>It was the agent's turn.</summary>
    NextInTurn,

    /// <summary>The agent has the least load for their weight.</summary>
    LeastLoad,

    /// <summary>The agent was asked for, for example because they had the ticket before it was reopened.</summary>
    Preferred,

    /// <summary>The team's agents take tickets themselves.</summary>
    Manual,

    /// <summary>No candidate was left: the ticket waits in the team's queue.</summary>
    NobodyFree,
}
