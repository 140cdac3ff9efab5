using System.Collections.Immutable;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Steps of escalation ladders.</content>
internal sealed partial class TicketDraft
{
    private void FireStep(SlaMoment moment)
    {
        var terms = moment.Step!;
        if (ReasonToSkip(moment, terms) is { } reason)
        {
            Add(new LadderStepSkipped(moment.Id, reason));
            return;
        }

        var notified = ImmutableArray.CreateBuilder<NotifyTarget>();
        var webhooks = ImmutableArray.CreateBuilder<WebhookId>();
        var failed = ImmutableArray.CreateBuilder<string>();
        Cause = moment.Id;
        // Whether it is acknowledged is judged before the step does anything.
        var held = State.Times.AcknowledgedUntil is not null;
        foreach (var action in terms.Step.Actions)
        {
            switch (action)
            {
                case NotifyAction notify:
                    notified.Add(notify.Target);
                    break;
                case WebhookAction webhook:
                    webhooks.Add(webhook.Webhook);
                    break;
                default:
                    if (Ticket.Act(this, action) is { } refusal)
                        failed.Add($"{NameOf(action)}: {refusal.Code}");
                    break;
            }
        }

        Cause = null;
        var targets = notified.DrainToImmutable();
        Add(new LadderStepFired(moment.Id)
        {
            Notified = held ? [] : targets,
            Held = held ? targets : [],
            Webhooks = webhooks.DrainToImmutable(),
            Failed = failed.DrainToImmutable(),
        });
    }

    private string? ReasonToSkip(SlaMoment moment, LadderStepTerms terms)
    {
        if (!terms.When.Matches(State.Traits))
            return "condition";
        foreach (var guard in terms.Step.OnlyWhile)
        {
            var reason = guard switch
            {
                LadderGuard.Unassigned when State.People.Assignee is not null => "unassigned",
                LadderGuard.New when State.Category != StatusCategory.New => "new",
                LadderGuard.NotAcknowledged when State.Times.AcknowledgedUntil is not null => "notAcknowledged",
                LadderGuard.Unanswered when State.Facts.Any(f => f is SlaReplied { By: AuthorKind.Agent }) => "unanswered",
                LadderGuard.NotHandedOver when WasHandedOver(moment) => "notHandedOver",
                _ => null,
            };
            if (reason is not null)
                return reason;
        }

        return null;
    }

    private bool WasHandedOver(SlaMoment moment)
    {
        var start = Reading.Clocks.FirstOrDefault(c => c.Metric == moment.Metric && c.Cycle == moment.Cycle)?.StartedAt;
        return State.Facts.Any(f => f is SlaHandedOver && f.At > start);
    }

    private static string NameOf(LadderAction action) => action switch
    {
        ReassignAction => "reassign",
        RaisePriorityAction => "raisePriority",
        AddWatcherAction => "addWatcher",
        _ => "setStatus",
    };
}
