namespace SaasHelpdesk.Domain.Sla;

/// <summary>What a cycle does between two facts.</summary>
internal enum CyclePhase
{
    /// <summary>No cycle has begun.</summary>
    None,

    /// <summary>Begun by the fact that is just applied; not yet decided what it does.</summary>
    Starting,

    /// <summary>Counts.</summary>
    Running,

    /// <summary>Does not count because of the status.</summary>
    Paused,

    /// <summary>Does not count because nothing is promised.</summary>
    Untargeted,

    /// <summary>Stopped and judged.</summary>
    Stopped,

    /// <summary>Ended without a verdict.</summary>
    Cancelled,
}
