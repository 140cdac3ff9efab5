using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>outbox</c> in the database's types; times in microseconds.</summary>
internal sealed class OutboxEntity : ITenantOwned
{
    public required long Sequence { get; init; }

    public required string Tenant { get; init; }

    public required string EffectKey { get; init; }

    public required string Channel { get; init; }

    public required string Target { get; init; }

    public required long At { get; init; }

    public required byte[] Payload { get; init; }

    public required int Attempts { get; init; }

    public long? ReadyAt { get; init; }

    public long? DeliveredAt { get; init; }

    public string? LastError { get; init; }

    public OutboxMessage ToMessage() => new(EffectKey, Channel, Target, Microseconds.ToInstant(At), Payload);

    public GivenUpDelivery ToGivenUp() => new(ToMessage(), Attempts, LastError ?? "");
}
