using System.Collections.Immutable;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>A warning point of a clock was passed.</summary>
/// <param name="Moment">Clock, cycle and warning point.</param>
public sealed record SlaWarned(SlaMomentId Moment) : TicketEvent;

/// <summary>A clock passed its due time unmet.</summary>
/// <param name="Moment">Clock and cycle.</param>
public sealed record SlaBreached(SlaMomentId Moment) : TicketEvent;

/// <summary>A step of an escalation ladder fired. What it changed stands before it as events of their own, with the step as their cause.</summary>
/// <param name="Moment">Clock, cycle and step.</param>
public sealed record LadderStepFired(SlaMomentId Moment) : TicketEvent
{
    /// <summary>Whom it notifies.</summary>
    public ImmutableArray<NotifyTarget> Notified { get; init; } = [];

    /// <summary>Whom it will notify when the acknowledgement ends.</summary>
    public ImmutableArray<NotifyTarget> Held { get; init; } = [];

    /// <summary>The subscriptions that it tells.</summary>
    public ImmutableArray<WebhookId> Webhooks { get; init; } = [];

    /// <summary>Actions that could not be carried out, each with the refusal's code: <c>setStatus: ticket.transition</c>.</summary>
    public ImmutableArray<string> Failed { get; init; } = [];
}

/// <summary>A step of an escalation ladder came up, but what must be so was not. It never fires in this cycle.</summary>
/// <param name="Moment">Clock, cycle and step.</param>
/// <param name="Reason">What was not so: <c>condition</c>, or a guard's name in camel case.</param>
public sealed record LadderStepSkipped(SlaMomentId Moment, string Reason) : TicketEvent;
