using NodaTime;

namespace SaasHelpdesk.Domain.Clocks;

/// <summary>How far a clock was moved, and what fired on the way.</summary>
/// <param name="From">Where it stood.</param>
/// <param name="ReachedAt">Where it stands.</param>
/// <param name="IsComplete">False if there was too much to do for one call: ask again for the rest.</param>
/// <param name="Firings">What timers did on the way, in order of their times.</param>
public sealed record ClockMove(Instant From, Instant ReachedAt, bool IsComplete, IReadOnlyList<ClockFiring> Firings);
