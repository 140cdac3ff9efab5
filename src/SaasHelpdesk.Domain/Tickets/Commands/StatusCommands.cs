using NodaTime;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>Moves the ticket to a status of the tenant. The status' category decides what that means: resolving, reopening, closing, waiting.</summary>
/// <param name="Status">The status' name.</param>
public sealed record ChangeStatus(string Status) : TicketCommand
{
    /// <summary>For a status that waits for a date: that date, in the future. Ignored for others.</summary>
    public Instant? Until { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>Resolves the ticket. The clocks stop; it may reopen within the tenant's window.</summary>
public sealed record ResolveTicket : TicketCommand
{
    /// <summary>What was the cause and how it was solved; null if nothing is recorded.</summary>
    public TicketResolution? Resolution { get; init; }

    /// <summary>A status of the category resolved, or null for the tenant's first.</summary>
    public string? Status { get; init; }

    /// <summary>A public reply that goes out with it, 1–65,536 characters, or null.</summary>
    public string? Reply { get; init; }
}

/// <summary>Takes a resolved ticket up again, within the tenant's window.</summary>
/// <param name="Reason">Why, 1–2,000 characters.</param>
public sealed record ReopenTicket(string Reason) : TicketCommand;

/// <summary>Closes a resolved ticket for good.</summary>
public sealed record CloseTicket : TicketCommand
{
    /// <summary>A status of the category closed, or null for the tenant's first.</summary>
    public string? Status { get; init; }
}
