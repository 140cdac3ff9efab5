using SaasHelpdesk.Api.Schema;

namespace SaasHelpdesk.Api.Changes;

/// <summary>A stretch of the change feed.</summary>
/// <param name="Nodes">What of it the principal may know and asked for.</param>
/// <param name="PageInfo">Where it lies. The end cursor lies behind everything that was looked at, shown or not.</param>
internal sealed record ChangePage(IReadOnlyList<ChangeNode> Nodes, PageInfo PageInfo);
