using NodaTime;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Other tickets, followers and time. Links stay possible on a closed ticket: they say something about the other one as well.</content>
public static partial class Ticket
{
    private static readonly Duration LongestEntry = Duration.FromHours(24);

    private static Refusal? Absorb(TicketDraft draft, AbsorbTicket command)
    {
        var state = draft.State;
        if (state.Absorbed.Contains(command.Merged))
            return null;
        if (CanAbsorb(state, command, draft.ContextAt) is { } refusal)
            return refusal;
        draft.Add(new TicketAbsorbed(command.Merged, command.OpenedAt)
        {
            Watchers = [.. command.People.Distinct().Where(p => p != state.People.Requester && !state.People.Watchers.Contains(p))],
            TimeSpent = command.TimeSpent,
            BillableTime = command.BillableTime,
            Links = [.. command.Links.Distinct().Where(l => l.Other != state.Id && !state.Links.Contains(l))],
        });
        return null;
    }

    private static Refusal? Merge(TicketDraft draft, MergeInto command)
    {
        if (draft.State.MergedInto == command.Survivor)
            return null;
        if (CanMerge(draft.State, command, draft.ContextAt) is { } refusal)
            return refusal;
        draft.Add(new TicketMerged(command.Survivor, draft.Configuration.DefaultStatus(StatusCategory.Closed).Name));
        return null;
    }

    private static Refusal? Link(TicketDraft draft, LinkTickets command)
    {
        var state = draft.State;
        if (ForSupport(draft.ContextAt, "link tickets") is { } refusal)
            return refusal;
        if (command.Other == state.Id)
            return TicketErrors.Self();
        if (state.Links.Contains(new TicketLink(command.Other, command.Kind)))
            return null;
        if (state.Links.Length >= TicketLimits.Links)
            return TicketErrors.TooMany("links");
        draft.Add(new TicketLinked(command.Other, command.Kind) { Mirror = command.Mirror });
        return null;
    }

    private static Refusal? Unlink(TicketDraft draft, UnlinkTickets command)
    {
        if (ForSupport(draft.ContextAt, "unlink tickets") is { } refusal)
            return refusal;
        if (draft.State.Links.Contains(new TicketLink(command.Other, command.Kind)))
            draft.Add(new TicketUnlinked(command.Other, command.Kind) { Mirror = command.Mirror });
        return null;
    }

    private static Refusal? AddWatcher(TicketDraft draft, AddWatcher command)
    {
        if (NotClosed(draft.State) is { } refusal)
            return refusal;
        if (draft.State.People.Watchers.Contains(command.User))
            return null;
        if (draft.State.People.Watchers.Length >= TicketLimits.Watchers)
            return TicketErrors.TooMany("watchers");
        draft.Add(new WatcherAdded(command.User));
        return null;
    }

    private static Refusal? RemoveWatcher(TicketDraft draft, RemoveWatcher command)
    {
        if (draft.State.People.Watchers.Contains(command.User))
            draft.Add(new WatcherRemoved(command.User));
        return null;
    }

    private static Refusal? LogTime(TicketDraft draft, LogTime command)
    {
        var state = draft.State;
        var refusal = CanChange(state, draft.ContextAt)
            ?? TicketTexts.Optional(command.Activity, TicketLimits.Code, "activity")
            ?? TicketTexts.Optional(command.Remark, TicketLimits.Reason, "remark");
        if (refusal is not null)
            return refusal;
        var least = command.Billable ? -state.BillableTime : -(state.TimeSpent - state.BillableTime);
        if (command.Spent == Duration.Zero || command.Spent > LongestEntry || command.Spent < least)
            return TicketErrors.Duration("spent");
        draft.Add(new TimeLogged(command.Spent, command.Billable) { Activity = command.Activity, Remark = command.Remark });
        return null;
    }
}
