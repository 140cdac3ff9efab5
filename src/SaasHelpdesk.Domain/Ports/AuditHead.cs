namespace SaasHelpdesk.Domain.Ports;

/// <summary>Where a tenant's log ends.</summary>
/// <param name="Sequence">Number of the last entry; 0 for an empty log.</param>
/// <param name="Hash">Its hash; 64 zeros for an empty log.</param>
public sealed record AuditHead(long Sequence, string Hash);
