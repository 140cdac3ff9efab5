using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>A message as it is copied into a ticket that was split off: whoever wrote it and when stays as it was, of its texts the newest counts.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Body">Markdown, 1–65,536 characters.</param>
public sealed record MessageCopy(Instant At, Actor By, string Body)
{
    /// <summary>True for an internal note, which stays one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Internal { get; init; }

    /// <summary>Its files; both tickets name the same uploads.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}
