using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>An effect that could not be delivered and is not tried any more.</summary>
/// <param name="Message">The effect.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastError">What the last attempt ended with.</param>
public sealed record GivenUpDelivery(OutboxMessage Message, int Attempts, string LastError);
