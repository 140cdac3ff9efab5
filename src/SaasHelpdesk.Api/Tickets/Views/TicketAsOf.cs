using NodaTime;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Tickets.Views;

/// <summary>A ticket as of an instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Present">The ticket as it is now.</param>
/// <param name="Row">Its row as it would have been.</param>
/// <param name="State">The fold of its events up to then.</param>
/// <param name="Recorded">Those events.</param>
/// <param name="Messages">The conversation up to then, each message in the text that it had then, internal notes among them.</param>
internal sealed record TicketAsOf(
    Instant At, TicketRow Present, TicketRow Row, TicketState State, IReadOnlyList<RecordedEvent> Recorded, IReadOnlyList<MessageRow> Messages);
