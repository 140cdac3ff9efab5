using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Server.Replay;

/// <summary>Where a log is replayed to.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Clock">The tenant again if it runs on a clock of its own, null if on real time.</param>
internal sealed record ReplayTarget(TenantId Tenant, TenantId? Clock);
