using System.Collections.Immutable;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>The notifications of a ladder step that came up while the ticket was acknowledged.</summary>
/// <param name="Moment">Clock, cycle and step.</param>
/// <param name="Targets">Whom to notify.</param>
public sealed record HeldNotice(SlaMomentId Moment, ImmutableArray<NotifyTarget> Targets);
