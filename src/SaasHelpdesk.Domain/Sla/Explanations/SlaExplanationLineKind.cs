namespace SaasHelpdesk.Domain.Sla.Explanations;

/// <summary>What a sentence of an explanation is about.</summary>
public enum SlaExplanationLineKind
{
    /// <summary>What began the cycle.</summary>
    Started,

    /// <summary>Open hours that count.</summary>
    Counted,

    /// <summary>Whole days that are closed.</summary>
    Closed,

    /// <summary>A holiday.</summary>
    Holiday,

    /// <summary>Closed time of a date with hours of its own.</summary>
    SpecialDay,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Resolved, before it was reopened.</summary>
    Resolved,

    /// <summary>No target applied.</summary>
    NoTarget,

    /// <summary>Counted before, but not any longer.</summary>
    Restarted,

    /// <summary>Another rule, policy version or calendar version from here on.</summary>
    Changed,

    /// <summary>Where the clock stands.</summary>
    Outcome,
}
