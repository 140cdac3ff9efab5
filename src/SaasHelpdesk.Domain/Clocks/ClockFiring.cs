using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Domain.Clocks;

/// <summary>An event that a timer made while a clock was moved.</summary>
/// <param name="Stream">Whose.</param>
/// <param name="Event">The event.</param>
/// <param name="DueAt">The true due time; null for what the timer's step changed besides.</param>
public sealed record ClockFiring(StreamId Stream, RecordedEvent Event, Instant? DueAt);
