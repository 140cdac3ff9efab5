using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>An event, read only when more of it is asked for than its row holds.</summary>
internal sealed record EventNode(RecordedEvent Recorded)
{
    public TicketEvent Event => field ??= DomainJson.Deserialize<TicketEvent>(Recorded.Data.Span);
}
