using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>What a decision depends on besides the tenant and the command.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Now">The present. What is finer than a microsecond is cut off.</param>
/// <param name="By">Who acts; null for the helpdesk itself.</param>
public sealed record TenantContext(TenantId Tenant, Instant Now, Actor? By = null);
