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

    /// <summary>All states, in the order of an incident's life.</summary>
    public static IReadOnlyList<(string Name, StatusCategory Category)> Ordered { get; } =
    [
        (Initial, StatusCategory.New),
        ("Active", StatusCategory.Open),
        ("Awaiting User Info", StatusCategory.PendingCustomer),
        ("Awaiting Evidence", StatusCategory.PendingCustomer),
        ("Awaiting Vendor", StatusCategory.PendingThirdParty),
        ("Awaiting Problem", StatusCategory.PendingThirdParty),
        ("Resolved", StatusCategory.Resolved),
        ("Closed", StatusCategory.Resolved),
    ];

    public static FrozenDictionary<string, StatusCategory> Categories { get; } =
        Ordered.ToFrozenDictionary(state => state.Name, state => state.Category, StringComparer.Ordinal);
}
