using System.Text.Json.Serialization;
using NodaTime;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>What a ticket remembers of a message: everything but the text.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Author">Who wrote it: place in <see cref="TicketState.Authors"/>, from 0 up.</param>
public sealed record MessageMark(Instant At, int Author)
{
    /// <summary>True for an internal note, false for a reply that the requester sees.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Internal { get; init; }

    /// <summary>How often it was edited.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Edits { get; init; }
}
