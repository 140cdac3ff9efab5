using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>An action with what it takes.</summary>
/// <param name="Permission">The right that is checked at each ticket.</param>
/// <param name="Command">What is sent to it.</param>
internal sealed record BulkStep(Permission Permission, BulkCommand Command);
