using NodaTime;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>Records time that the actor spent.</summary>
/// <param name="Spent">How long, above zero and at most 24 hours; negative, down to minus what is logged, to correct an entry.</param>
/// <param name="Billable">Whether the customer pays for it.</param>
public sealed record LogTime(Duration Spent, bool Billable) : TicketCommand
{
    /// <summary>What was done: an activity type of the tenant's choice, up to 64 characters, or null.</summary>
    public string? Activity { get; init; }

    /// <summary>A remark, up to 2,000 characters, or null.</summary>
    public string? Remark { get; init; }
}
