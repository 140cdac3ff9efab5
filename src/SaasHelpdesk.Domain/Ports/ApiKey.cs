using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>An API key as stored: the secret itself is shown once and never kept.</summary>
public sealed record ApiKey
{
    /// <summary>The tenant that the key is bound to.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>SHA-256 of the secret, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it acts as.</summary>
    public required UserId User { get; init; }

    /// <summary>Stable name of the role that it acts in, camel case.</summary>
    public required string Role { get; init; }

    /// <summary>What it may do within the role; empty for all of it.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>From when on it is refused, or null for never.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>When it was last used, or null if never.</summary>
    public Instant? LastUsedAt { get; init; }
}
