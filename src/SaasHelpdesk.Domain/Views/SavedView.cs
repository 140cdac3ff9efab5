using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Views;

/// <summary>A view of tickets that somebody saved: a name for a condition, an order and columns.</summary>
public sealed record SavedView
{
    /// <summary>The view.</summary>
    public required ViewId Id { get; init; }

    /// <summary>Who made it.</summary>
    public required UserId Owner { get; init; }

    /// <summary>Who sees it.</summary>
    public required ViewSharing Sharing { get; init; }

    /// <summary>The team that sees it, for <see cref="ViewSharing.Team"/>; else null.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Name to show, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, up to 500 characters, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Condition, order and columns, UTF-8 JSON of the API's own form.</summary>
    public required ReadOnlyMemory<byte> Definition { get; init; }

    /// <summary>1 as made, one more for each change.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required Instant UpdatedAt { get; init; }
}
