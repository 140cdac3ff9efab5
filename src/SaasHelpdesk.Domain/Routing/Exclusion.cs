namespace SaasHelpdesk.Domain.Routing;

/// <summary>Why a candidate could not be chosen. The first that applies is given, in this order.</summary>
public enum Exclusion
{
    /// <summary>Not signed in.</summary>
    Offline,

    /// <summary>Absent.</summary>
    Away,

    /// <summary>Wants no further tickets now.</summary>
    Busy,

    /// <summary>Outside the agent's shift.</summary>
    OffShift,

    /// <summary>Has as many tickets as the agent takes at a time.</summary>
    AtCapacity,

    /// <summary>Was ruled out by the request, for example for not taking the same ticket in time.</summary>
    RuledOut,

    /// <summary>Lacks a required skill.</summary>
    MissingSkill,
}
