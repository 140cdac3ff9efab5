namespace SaasHelpdesk.Api.Audit;

/// <summary>What a mutation says that it has done.</summary>
/// <param name="Action">A stable dotted code.</param>
/// <param name="TargetKind">To what kind of thing.</param>
/// <param name="TargetKey">The thing's key.</param>
/// <param name="Details">A small JSON object.</param>
internal sealed record AuditNote(string Action, string TargetKind, string TargetKey, string Details);
