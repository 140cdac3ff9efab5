using NodaTime;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>How a wake-up ended.</summary>
/// <param name="Fired">Number of events that became durable; if any, the wake-up row was rewritten with them.</param>
/// <param name="Next">When the grain wants to be woken next, or null for never.</param>
public sealed record WakeAnswer(int Fired, Instant? Next);
