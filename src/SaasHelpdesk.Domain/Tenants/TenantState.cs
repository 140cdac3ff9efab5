using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A tenant after its last event. A pure fold of the stream; its JSON form is the snapshot.</summary>
public sealed record TenantState
{
    /// <summary>The tenant.</summary>
    public required TenantId Id { get; init; }

    /// <summary>Number of events so far.</summary>
    public required long Version { get; init; }

    /// <summary>When the last event happened.</summary>
    public required Instant LastAt { get; init; }

    /// <summary>When it was created.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The MSP that serves it.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>The tenant whose sandbox it is; null for a tenant in its own right.</summary>
    public TenantId? SandboxOf { get; init; }

    /// <summary>Its open sandboxes, in the order in which they were made.</summary>
    public ImmutableArray<TenantId> Sandboxes { get; init; } = [];

    /// <summary>False once it is closed.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The configuration in force; null only between the first two events.</summary>
    public TenantConfiguration? Configuration { get; init; }

    /// <summary>
    /// The highest version that each calendar, policy and ladder ever had, by <c>calendar/id</c> and so on, so that one that was removed and
    /// comes back goes on counting.
    /// </summary>
    public ImmutableSortedDictionary<string, int> PartVersions { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The version of the configuration in force; 0 if there is none yet.</summary>
    [JsonIgnore]
    public int ConfigurationVersion => Configuration?.Version ?? 0;
}
