using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Audit;

/// <summary>What is written of a mutation before it runs.</summary>
/// <param name="Action">What it is about to do, if nothing nearer is known yet.</param>
/// <param name="TargetKind">To what kind of thing.</param>
/// <param name="KeyInput">The input field that names the thing, or null.</param>
/// <param name="Permissions">Who has none of them is refused anyway, and leaves no intent.</param>
internal sealed record AuditRule(string Action, string TargetKind, string? KeyInput, params IReadOnlyList<Permission> Permissions);
