using System.Collections.Frozen;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>
/// The states of an incident log and what they mean to clocks. "Closed" counts as resolved, since logs do reopen closed incidents and a
/// ticket whose category is closed never reopens.
/// </summary>
internal static class IncidentStates
{
    public const string Initial = "New";

    public static FrozenDictionary<string, StatusCategory> Categories { get; } = new Dictionary<string, StatusCategory>(StringComparer.Ordinal)
    {
        [Initial] = StatusCategory.New,
        ["Active"] = StatusCategory.Open,
        ["Awaiting User Info"] = StatusCategory.PendingCustomer,
        ["Awaiting Evidence"] = StatusCategory.PendingCustomer,
        ["Awaiting Vendor"] = StatusCategory.PendingThirdParty,
        ["Awaiting Problem"] = StatusCategory.PendingThirdParty,
        ["Resolved"] = StatusCategory.Resolved,
        ["Closed"] = StatusCategory.Resolved,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsStopped(string state) => Categories[state] == StatusCategory.Resolved;
}
