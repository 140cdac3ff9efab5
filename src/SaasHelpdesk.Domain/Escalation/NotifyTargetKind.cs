namespace SaasHelpdesk.Domain.Escalation;

/// <summary>What sort of target a notification has.</summary>
public enum NotifyTargetKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>All members of a named team.</summary>
    Team,

    /// <summary>Who works on the ticket now.</summary>
    Assignee,

    /// <summary>Who tracks the ticket to the end.</summary>
    CaseOwner,

    /// <summary>The lead of the ticket's team or of a named one.</summary>
    TeamLead,

    /// <summary>Who is present in the ticket's team or a named one.</summary>
    OnDuty,

    /// <summary>The tenant's service management.</summary>
    Manager,

    /// <summary>The provider's management.</summary>
    ProviderManagement,

    /// <summary>The requester.</summary>
    Requester,
}
