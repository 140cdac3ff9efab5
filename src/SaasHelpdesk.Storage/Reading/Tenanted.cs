using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>A row together with its tenant, which a query over several tenants cannot do without.</summary>
/// <typeparam name="T">The row's type.</typeparam>
/// <param name="Tenant">The tenant that owns the row.</param>
/// <param name="Row">The row.</param>
public readonly record struct Tenanted<T>(TenantId Tenant, T Row);
