namespace SaasHelpdesk.EndToEnd.Tests.Http;

/// <summary>How one audit ended: <c>ok</c>, <c>notice</c> (a MAY is not met), <c>warn</c> (a SHOULD) or <c>error</c> (a MUST).</summary>
internal sealed record AuditResult(string Id, string Name, string Status, string? Reason);
