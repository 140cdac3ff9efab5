using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>An event as stored.</summary>
/// <param name="Version">Its place in the stream, from 1 up.</param>
/// <param name="Type">Stable name of the event's type.</param>
/// <param name="At">When it happened (the true due time for a timer's event).</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
public sealed record RecordedEvent(long Version, string Type, Instant At, ReadOnlyMemory<byte> Data);
