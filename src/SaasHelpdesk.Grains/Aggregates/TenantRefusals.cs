using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Grains.Aggregates;

/// <summary>What a grain says that has no tenant.</summary>
internal static class TenantRefusals
{
    public static Refusal Unknown { get; } = Refusal.NotFound("tenant.unknown", "There is no such tenant.");
}
