using NodaTime;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>The status changed, without resolving, reopening or closing.</summary>
/// <param name="Status">The status' name.</param>
/// <param name="Category">Its category.</param>
public sealed record StatusChanged(string Status, StatusCategory Category) : TicketEvent
{
    /// <summary>For a wait until a date: that date.</summary>
    public Instant? Until { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>The ticket was solved.</summary>
/// <param name="Status">The status' name, of the category resolved.</param>
public sealed record TicketResolved(string Status) : TicketEvent
{
    /// <summary>Cause and solution, if recorded.</summary>
    public TicketResolution? Resolution { get; init; }

    /// <summary>When it closes by itself if nothing happens, or null for never.</summary>
    public Instant? AutoCloseAt { get; init; }
}

/// <summary>A solved ticket was taken up again.</summary>
/// <param name="Status">The status' name.</param>
/// <param name="Category">Its category.</param>
public sealed record TicketReopened(string Status, StatusCategory Category) : TicketEvent
{
    /// <summary>For a wait until a date: that date.</summary>
    public Instant? Until { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>The ticket was closed for good.</summary>
/// <param name="Status">The status' name, of the category closed.</param>
public sealed record TicketClosed(string Status) : TicketEvent;
