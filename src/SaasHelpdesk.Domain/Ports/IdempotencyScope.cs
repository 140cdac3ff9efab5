using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>What an idempotency key is unique in, with the key itself.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Client">Whose key it is: a name of the credential that reveals nothing of it.</param>
/// <param name="Key">The hash of the key, 64 hex digits.</param>
public readonly record struct IdempotencyScope(TenantId Tenant, string Client, string Key);
