using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>What somebody wants of a tenant.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(CreateTenant), "createTenant")]
[JsonDerivedType(typeof(PublishConfiguration), "publishConfiguration")]
[JsonDerivedType(typeof(CloseTenant), "closeTenant")]
[JsonDerivedType(typeof(ReopenTenant), "reopenTenant")]
[JsonDerivedType(typeof(CreateSandbox), "createSandbox")]
[JsonDerivedType(typeof(CloseSandbox), "closeSandbox")]
public abstract record TenantCommand;

/// <summary>Creates the tenant with its first configuration.</summary>
/// <param name="Configuration">The configuration; its versions are set to 1.</param>
public sealed record CreateTenant(TenantConfiguration Configuration) : TenantCommand
{
    /// <summary>The MSP that serves it.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>The tenant whose sandbox it is; null for a tenant in its own right.</summary>
    public TenantId? SandboxOf { get; init; }
}

/// <summary>Puts an edited configuration in force. Open tickets keep the version that they pinned until an explicit apply.</summary>
/// <param name="Configuration">The whole configuration after the edit; versions in it are set by the tenant.</param>
/// <param name="ExpectedVersion">The version that was edited; refused if it is not the current one.</param>
public sealed record PublishConfiguration(TenantConfiguration Configuration, int ExpectedVersion) : TenantCommand
{
    /// <summary>What to remember about the edit.</summary>
    public string? Note { get; init; }
}

/// <summary>Closes the tenant.</summary>
/// <param name="Reason">Why.</param>
public sealed record CloseTenant(string Reason) : TenantCommand;

/// <summary>Opens a closed tenant again.</summary>
public sealed record ReopenTenant : TenantCommand;

/// <summary>Registers a sandbox of the tenant, before it is made.</summary>
/// <param name="Sandbox">The sandbox, a tenant of its own.</param>
public sealed record CreateSandbox(TenantId Sandbox) : TenantCommand;

/// <summary>Forgets a sandbox of the tenant, after it was closed.</summary>
/// <param name="Sandbox">The sandbox.</param>
public sealed record CloseSandbox(TenantId Sandbox) : TenantCommand;
