namespace SaasHelpdesk.Domain.Agents;

/// <summary>Whether an agent can be given work.</summary>
public enum Presence
{
    /// <summary>Not signed in.</summary>
    Offline,

    /// <summary>At work; gets tickets assigned automatically.</summary>
    Available,

    /// <summary>At work, but wants no further tickets now.</summary>
    Busy,

    /// <summary>Absent, perhaps until a known instant.</summary>
    Away,
}
