using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>A moment of a clock that came.</summary>
internal sealed record SlaAlert(SlaAlertKind Kind, SlaMomentId Moment, TicketEvent Event, ChangeNode Change);
