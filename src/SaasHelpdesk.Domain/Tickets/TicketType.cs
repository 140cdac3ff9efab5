namespace SaasHelpdesk.Domain.Tickets;

/// <summary>The ITIL kind of a ticket.</summary>
public enum TicketType
{
    /// <summary>An unplanned interruption or loss of quality.</summary>
    Incident,

    /// <summary>A request for something agreed to be delivered.</summary>
    ServiceRequest,

    /// <summary>A question.</summary>
    Question,

    /// <summary>The cause behind incidents.</summary>
    Problem,

    /// <summary>An alteration that affects services.</summary>
    Change,

    /// <summary>A piece of work.</summary>
    Task,
}
