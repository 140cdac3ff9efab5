using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>A file of a message. Written once, with the message.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Message">The message's place in the conversation, from 1 up.</param>
/// <param name="Place">Its place among the message's files, from 1 up.</param>
/// <param name="File">The file.</param>
public sealed record AttachmentRow(TicketId Ticket, int Message, int Place, Attachment File) : ReadModelRow;
