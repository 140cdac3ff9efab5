using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>A stretch of something numbered that a ticket has.</summary>
internal readonly record struct TicketStretch(TicketId Ticket, NumberRange Range);
