namespace SaasHelpdesk.Storage.Reading;

/// <summary>What lists of tickets are sorted by. Ties go by tenant, then by number, so that the order is total.</summary>
public enum TicketSortField
{
    /// <summary>The earliest due time of the running clocks; tickets without one behind all others, by number.</summary>
    NextDue,

    /// <summary>Intake.</summary>
    Created,

    /// <summary>The last event.</summary>
    Updated,

    /// <summary>Priority, most urgent first.</summary>
    Priority,

    /// <summary>The number.</summary>
    Number,
}
