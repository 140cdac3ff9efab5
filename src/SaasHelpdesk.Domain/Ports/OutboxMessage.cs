using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>One effect on the outside (or on another grain), delivered at least once with a stable delivery id.</summary>
/// <param name="EffectKey">
/// What makes the effect unique within the tenant, for example <c>ticket/42/resolution/1/breach</c>; also the delivery id, so that a
/// receiver can drop a repeat.
/// </param>
/// <param name="Channel">How it is delivered: <c>notification</c>, <c>webhook</c>, <c>grain</c>.</param>
/// <param name="Target">To whom: a user or team, an address, a stream.</param>
/// <param name="At">When it came about; not delivered earlier.</param>
/// <param name="Payload">The content as UTF-8 JSON.</param>
public sealed record OutboxMessage(string EffectKey, string Channel, string Target, Instant At, ReadOnlyMemory<byte> Payload);
