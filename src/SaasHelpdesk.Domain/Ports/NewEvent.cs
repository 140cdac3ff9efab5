using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>An event to append.</summary>
/// <param name="Type">Stable name of the event's type.</param>
/// <param name="At">When it happened, whole microseconds.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
public sealed record NewEvent(string Type, Instant At, ReadOnlyMemory<byte> Data);
