namespace SaasHelpdesk.Domain.Tickets;

/// <summary>How a ticket was solved, in a form that reports and knowledge can use.</summary>
public sealed record TicketResolution
{
    /// <summary>What was the cause, 1–4,000 characters, or null.</summary>
    public string? Cause { get; init; }

    /// <summary>What was done, 1–4,000 characters, or null.</summary>
    public string? Solution { get; init; }

    /// <summary>A code of the tenant's choice, 1–64 characters, or null.</summary>
    public string? Code { get; init; }

    /// <summary>True if it is a way around, with the lasting repair still to come.</summary>
    public bool Workaround { get; init; }
}
