namespace SaasHelpdesk.Domain.Ports;

/// <summary>The state of a stream after its last event.</summary>
/// <param name="Version">Number of events in the stream, which is the last event's version.</param>
/// <param name="State">The aggregate's state as UTF-8 JSON.</param>
public sealed record StreamSnapshot(long Version, ReadOnlyMemory<byte> State);
