using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <content>Who is notified of what. Nobody is told of their own doing.</content>
public static partial class TicketEffects
{
    private static void Notify(Collector effects, TicketState state, TicketEvent @event)
    {
        switch (@event)
        {
            case TicketReplied e:
                NotifyOfReply(effects, state, e);
                break;
            case NoteAdded e when NoticeTargets.Worker(state) is { } worker:
                Send(effects, state, e, NoticeKind.Noted, worker, message: e.Message);
                break;
            case TicketAssigned e:
                Send(effects, state, e, NoticeKind.Assigned, NoticeTargets.Of(e.Agent));
                break;
            case TicketReturned e:
                Send(effects, state, e, NoticeKind.Returned, state.Traits.Team is { } team ? NoticeTargets.Of(team) : null);
                break;
            case TicketHandedOver e:
                Send(effects, state, e, NoticeKind.HandedOver, NoticeTargets.Of(e.To), reason: e.Reason);
                break;
            case TicketResolved e:
                Send(effects, state, e, NoticeKind.Resolved, NoticeTargets.Of(state.People.Requester));
                break;
            case TicketReopened e:
                Send(effects, state, e, NoticeKind.Reopened, NoticeTargets.Worker(state), reason: e.Reason);
                break;
            case TicketEscalated e:
                var to = e.To is { } user ? NoticeTargets.Of(user) : NoticeTargets.Of(NotifyTarget.TeamLead, state, effects.Configuration);
                Send(effects, state, e, NoticeKind.Escalated, to, reason: e.Reason);
                break;
            case SlaWarned e:
                SendMoment(effects, state, e, NoticeKind.Warning, e.Moment, NotifyTarget.Assignee);
                break;
            case SlaBreached e:
                SendMoment(effects, state, e, NoticeKind.Breach, e.Moment, NotifyTarget.Assignee);
                SendMoment(effects, state, e, NoticeKind.Breach, e.Moment, NotifyTarget.CaseOwner);
                break;
            case LadderStepFired e:
                foreach (var target in e.Notified)
                    SendMoment(effects, state, e, NoticeKind.LadderStep, e.Moment, target);
                foreach (var webhook in e.Webhooks)
                    effects.Add($"{e.Moment}/webhook/{webhook}", EffectChannels.Webhook, webhook.Value, e.At, Payload(effects, state, e));
                break;
            case AcknowledgementEnded e:
                foreach (var notice in e.Notices)
                {
                    foreach (var target in notice.Targets)
                        SendMoment(effects, state, e, NoticeKind.LadderStep, notice.Moment, target);
                }

                break;
        }
    }

    private static void NotifyOfReply(Collector effects, TicketState state, TicketReplied e)
    {
        var people = state.People;
        if (e.By.Kind == AuthorKind.Requester)
        {
            Send(effects, state, e, NoticeKind.Replied, NoticeTargets.Worker(state), message: e.Message);
        }
        else
        {
            Send(effects, state, e, NoticeKind.Replied, NoticeTargets.Of(people.Requester), message: e.Message);
            if (people.OnBehalfOf is { } user && user != people.Requester)
                Send(effects, state, e, NoticeKind.Replied, NoticeTargets.Of(user), message: e.Message);
        }

        foreach (var watcher in people.Watchers)
        {
            if (watcher != people.Requester && watcher != people.OnBehalfOf)
                Send(effects, state, e, NoticeKind.Replied, NoticeTargets.Of(watcher), message: e.Message);
        }
    }

    private static void Send(
        Collector effects, TicketState state, TicketEvent e, NoticeKind kind, string? target, int? message = null, string? reason = null)
    {
        if (target is null || target == NoticeTargets.Of(e.By.Id) || (AgentId.TryParse(e.By.Id.Value, out var self) && target == NoticeTargets.Of(self)))
            return;
        var notice = NoticeOf(state, e, kind) with { Message = message, Reason = reason };
        effects.Add($"v{state.Version}/{target}", EffectChannels.Notification, target, e.At, DomainJson.Serialize(notice));
    }

    private static void SendMoment(Collector effects, TicketState state, TicketEvent e, NoticeKind kind, SlaMomentId moment, NotifyTarget to)
    {
        if (NoticeTargets.Of(to, state, effects.Configuration) is not { } target)
            return;
        var notice = NoticeOf(state, e, kind) with { Moment = moment };
        effects.Add($"{moment}/{target}", EffectChannels.Notification, target, e.At, DomainJson.Serialize(notice));
    }

    private static Notice NoticeOf(TicketState state, TicketEvent e, NoticeKind kind) => new()
    {
        Kind = kind,
        Ticket = state.Id,
        Subject = state.Subject,
        Status = state.Status,
        Priority = state.Traits.Priority,
        By = e.By.Name,
        DueAt = e.DueAt,
        LateBy = e.LateBy,
    };
}
