using NodaTime;

namespace SaasHelpdesk.Server.Replay;

/// <summary>All that happens at one instant; an incident's steps are in order.</summary>
internal sealed record ReplayInstant(Instant At, IReadOnlyList<ReplayStep> Steps);
