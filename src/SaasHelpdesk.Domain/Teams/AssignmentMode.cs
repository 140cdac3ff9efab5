namespace SaasHelpdesk.Domain.Teams;

/// <summary>How a team's tickets find their agent.</summary>
public enum AssignmentMode
{
    /// <summary>Agents take tickets from the team's queue.</summary>
    Manual,

    /// <summary>In turns; the pointer is durable.</summary>
    RoundRobin,

    /// <summary>To whoever has the least open load for their weight.</summary>
    WeightedLoad,
}
