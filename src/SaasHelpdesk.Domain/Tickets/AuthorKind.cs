namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Who acts or writes.</summary>
public enum AuthorKind
{
    /// <summary>The customer's side.</summary>
    Requester,

    /// <summary>A human on the support side.</summary>
    Agent,

    /// <summary>The helpdesk itself: timers, rules, automatic replies. Never counts as a response.</summary>
    System,

    /// <summary>A program that acts under a name of its own. Never counts as a response.</summary>
    Bot,
}
