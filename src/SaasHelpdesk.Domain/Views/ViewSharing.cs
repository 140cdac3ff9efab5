namespace SaasHelpdesk.Domain.Views;

/// <summary>Who sees a saved view. Stored by number: add, never change.</summary>
public enum ViewSharing
{
    /// <summary>Only who made it.</summary>
    Me,

    /// <summary>One team: its members and its lead.</summary>
    Team,

    /// <summary>Everybody on the tenant's support side.</summary>
    Tenant,
}
