using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>Something that happened to a tenant. Type names and members are stored for ever: add, never rename.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TenantCreated), "tenantCreated")]
[JsonDerivedType(typeof(ConfigurationPublished), "configurationPublished")]
[JsonDerivedType(typeof(TenantClosed), "tenantClosed")]
[JsonDerivedType(typeof(TenantReopened), "tenantReopened")]
[JsonDerivedType(typeof(SandboxCreated), "sandboxCreated")]
[JsonDerivedType(typeof(SandboxClosed), "sandboxClosed")]
public abstract record TenantEvent
{
    /// <summary>When it happened, whole microseconds; never earlier than the event before.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it; null for the helpdesk itself.</summary>
    public Actor? By { get; init; }
}

/// <summary>A company subscribed. Always the first event.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Provider">The MSP that serves it, or null.</param>
public sealed record TenantCreated(TenantId Tenant, ProviderId? Provider) : TenantEvent
{
    /// <summary>The tenant whose sandbox it is; null for a tenant in its own right.</summary>
    public TenantId? SandboxOf { get; init; }
}

/// <summary>A version of the configuration is in force.</summary>
/// <param name="Configuration">The whole of it.</param>
/// <param name="Note">What the admin said about it, or null.</param>
public sealed record ConfigurationPublished(TenantConfiguration Configuration, string? Note) : TenantEvent;

/// <summary>The tenant is closed: nobody signs in and nothing is taken in; the data stays until its retention ends.</summary>
/// <param name="Reason">Why.</param>
public sealed record TenantClosed(string Reason) : TenantEvent;

/// <summary>A closed tenant is open again.</summary>
public sealed record TenantReopened : TenantEvent;

/// <summary>The tenant has one more sandbox.</summary>
/// <param name="Sandbox">The sandbox, a tenant of its own.</param>
public sealed record SandboxCreated(TenantId Sandbox) : TenantEvent;

/// <summary>A sandbox of the tenant was closed.</summary>
/// <param name="Sandbox">The sandbox.</param>
public sealed record SandboxClosed(TenantId Sandbox) : TenantEvent;
