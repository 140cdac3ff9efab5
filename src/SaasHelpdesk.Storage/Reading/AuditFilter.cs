using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Which entries of an audit log: those that pass every condition that is set.</summary>
public sealed record AuditFilter
{
    /// <summary>One of these actions; empty is no condition.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Made by this user.</summary>
    public UserId? User { get; init; }

    /// <summary>Made at this instant or later.</summary>
    public Instant? Since { get; init; }

    /// <summary>Made before this instant.</summary>
    public Instant? Until { get; init; }
}
