using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>messages</c> in the database's types; times in microseconds.</summary>
internal sealed class MessageEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required long Ticket { get; init; }

    public required int Number { get; init; }

    public required long At { get; init; }

    public required AuthorKind AuthorKind { get; init; }

    public required string AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required bool IsPublic { get; init; }

    public required string Body { get; init; }

    public required int EditedVersion { get; init; }

    public TenantKey<TicketId> TicketKey => new(new TenantId(Tenant), new TicketId(Ticket));

    public MessageRow ToRow() => new()
    {
        Ticket = new TicketId(Ticket),
        Number = Number,
        At = Microseconds.ToInstant(At),
        AuthorKind = AuthorKind,
        AuthorId = new UserId(AuthorId),
        AuthorName = AuthorName,
        IsPublic = IsPublic,
        Body = Body,
        EditedVersion = EditedVersion,
    };
}
