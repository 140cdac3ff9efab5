using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>attachments</c> in the database's types.</summary>
internal sealed class AttachmentEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required long Ticket { get; init; }

    public required int Message { get; init; }

    public required int Place { get; init; }

    public required string Id { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    public TenantKey<TicketId> TicketKey => new(new TenantId(Tenant), new TicketId(Ticket));

    public AttachmentRow ToRow() =>
        new(new TicketId(Ticket), Message, Place, new Attachment(new AttachmentId(Id), FileName, MediaType, Size));
}
