using SaasHelpdesk.Server.CommandLine;

namespace SaasHelpdesk.Server.Replay;

/// <summary>What the replay verb was asked to do.</summary>
/// <param name="File">The incident log.</param>
/// <param name="Tenant">The new tenant's slug, or null for the first free of <c>replay</c>, <c>replay-2</c>, ...</param>
/// <param name="Policy">The policy file, or null for the default policy.</param>
/// <param name="Tickets">Where to write one line a ticket, or null.</param>
/// <param name="Json">Whether the report is printed as JSON.</param>
/// <param name="Server">Data folder and database.</param>
internal sealed record ReplaySettings(
    FileInfo File, string? Tenant, FileInfo? Policy, FileInfo? Tickets, bool Json, ServerSettings Server);
