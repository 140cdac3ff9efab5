namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>The kinds of aggregate, and so of grain.</summary>
public enum StreamKind
{
    /// <summary>Unset.</summary>
    None,

    /// <summary>One request for help.</summary>
    Ticket,

    /// <summary>One person who works on tickets.</summary>
    Agent,

    /// <summary>One team: the single writer of its round-robin pointer.</summary>
    Team,

    /// <summary>One client company.</summary>
    Tenant,

    /// <summary>The clock of a tenant that has one of its own. No grain: whoever moves it holds a lease.</summary>
    Clock,
}
