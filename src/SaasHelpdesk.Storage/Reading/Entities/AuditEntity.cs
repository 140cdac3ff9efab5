using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>audit</c> in the database's types; times in microseconds.</summary>
internal sealed class AuditEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required long Sequence { get; init; }

    public required long At { get; init; }

    public required AuthorKind ActorKind { get; init; }

    public required string UserId { get; init; }

    public string? Credential { get; init; }

    public required string Action { get; init; }

    public required string TargetKind { get; init; }

    public required string TargetKey { get; init; }

    public required AuditOutcome Outcome { get; init; }

    public required string Details { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    public AuditEntry ToEntry() => new(
        Sequence,
        new AuditRecord
        {
            At = Microseconds.ToInstant(At),
            Actor = new AuditActor(ActorKind, new UserId(UserId), Credential),
            Action = Action,
            TargetKind = TargetKind,
            TargetKey = TargetKey,
            Outcome = Outcome,
            Details = Details,
        },
        PreviousHash,
        Hash);
}
