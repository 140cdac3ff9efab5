using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>Names of clocks as the database holds them: empty for real time, or the tenant that has its own.</summary>
internal static class Clocks
{
    private const string RealTime = "";

    public static string Of(TenantId? clock) => clock?.Value ?? RealTime;

    public static string Of(LedgerAppend append) => append.OwnClock ? append.Tenant.Value : RealTime;
}
