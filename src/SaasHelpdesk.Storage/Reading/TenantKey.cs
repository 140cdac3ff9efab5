using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>An identifier together with the tenant within which it is one.</summary>
/// <typeparam name="TId">The identifier's type.</typeparam>
/// <param name="Tenant">The tenant.</param>
/// <param name="Id">The identifier.</param>
public readonly record struct TenantKey<TId>(TenantId Tenant, TId Id)
    where TId : struct;
