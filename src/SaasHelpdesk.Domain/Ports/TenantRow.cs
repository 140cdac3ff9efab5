using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>A client company. Written whole by its own stream only.</summary>
public sealed record TenantRow : ReadModelRow
{
    /// <summary>The tenant; the same as the append's.</summary>
    public required TenantId Id { get; init; }

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>The MSP that serves it, or null.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>When it was created.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>False once the tenant is closed: nobody signs in.</summary>
    public bool Active { get; init; } = true;
}
