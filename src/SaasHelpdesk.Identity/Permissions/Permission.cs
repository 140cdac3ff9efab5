namespace SaasHelpdesk.Identity.Permissions;

/// <summary>What may be done. How far it reaches is a <see cref="Reach"/>.</summary>
public enum Permission
{
    /// <summary>See tickets with their public conversation and clocks.</summary>
    ReadTickets,

    /// <summary>See internal notes, and what only the support side needs to know of a ticket.</summary>
    ReadInternals,

    /// <summary>Open tickets, reply, ask for escalation, withdraw, reopen.</summary>
    WriteTickets,

    /// <summary>Open tickets for others, set their classification at intake, and everything that the support side does with a ticket.</summary>
    WorkTickets,

    /// <summary>See users and agents other than oneself and those on one's tickets.</summary>
    ReadPeople,

    /// <summary>See teams, policies, calendars and rules.</summary>
    ReadConfiguration,

    /// <summary>Publish a configuration.</summary>
    WriteConfiguration,

    /// <summary>Make, list and revoke API keys.</summary>
    ManageApiKeys,

    /// <summary>Create and change users and organisations, and agents' profiles.</summary>
    WritePeople,

    /// <summary>See who did what in the tenant.</summary>
    ReadAudit,
}
