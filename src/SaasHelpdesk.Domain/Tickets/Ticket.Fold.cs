using System.Collections.Immutable;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Events become state.</content>
public static partial class Ticket
{
    /// <summary>The ticket after one more event. Total and pure: whatever was recorded can be folded, for ever.</summary>
    /// <param name="state">The ticket before, or null before its first event.</param>
    /// <param name="event">What happened.</param>
    /// <exception cref="InvalidOperationException">The first event is not <see cref="TicketOpened"/>, or a later one is.</exception>
    public static TicketState Fold(TicketState? state, TicketEvent @event)
    {
        if (@event is TicketOpened opened)
            return state is null ? FoldOpened(opened) : throw new InvalidOperationException($"Ticket {state.Id} was opened twice.");
        if (state is null)
            throw new InvalidOperationException($"A ticket does not begin with {@event.GetType().Name}.");

        var folded = FoldNext(state, @event);
        return folded with { Version = state.Version + 1, Times = folded.Times with { LastAt = @event.At } };
    }

    /// <summary>The ticket after all its events; null if there are none.</summary>
    public static TicketState? Fold(IEnumerable<TicketEvent> events) => events.Aggregate((TicketState?)null, Fold);

    private static TicketState FoldNext(TicketState state, TicketEvent @event) => @event switch
    {
        TicketReplied e => FoldMessage(state, e, e.Message, isInternal: false),
        NoteAdded e => FoldMessage(state, e, e.Message, isInternal: true),
        MessageEdited e => FoldEdited(state, e),
        TicketAssigned e => FoldAssigned(state, e),
        TicketTaken => state with { People = state.People with { Taken = true } },
        TicketReleased e => FoldUnassigned(state, e),
        TicketReturned e => FoldUnassigned(state, e),
        TicketQueued => state,
        TicketHandedOver e => FoldHandedOver(state, e),
        TicketEscalated e => state with { Counts = state.Counts with { Escalations = e.Number } },
        TicketAcknowledged e => state with { Times = state.Times with { AcknowledgedUntil = e.Until } },
        AcknowledgementEnded => state with { Held = [], Times = state.Times with { AcknowledgedUntil = null } },
        PriorityChanged e => FoldPriority(state, e),
        TraitsChanged e => FoldTraits(state, e),
        TicketTagged e => WithTraits(state, e, state.Traits with { Tags = e.Tags }),
        FieldSet e => FoldField(state, e),
        PolicyApplied e => state with { Facts = state.Facts.Add(new SlaPolicyPinned(e.At, e.Pin)) },
        StatusChanged e => WithStatus(state, e, e.Status, e.Category, e.Until),
        TicketResolved e => FoldResolved(state, e),
        TicketReopened e => FoldReopened(state, e),
        TicketClosed e => FoldClosed(state, e),
        TicketAbsorbed e => FoldAbsorbed(state, e),
        TicketMerged e => FoldMerged(state, e),
        TicketSplit e => state with { Links = state.Links.Add(new TicketLink(e.Ticket, LinkKind.SplitTo)) },
        TicketLinked e => state with { Links = state.Links.Add(new TicketLink(e.Other, e.Kind)) },
        TicketUnlinked e => state with { Links = state.Links.Remove(new TicketLink(e.Other, e.Kind)) },
        WatcherAdded e => state with { People = state.People with { Watchers = state.People.Watchers.Add(e.User) } },
        WatcherRemoved e => state with { People = state.People with { Watchers = state.People.Watchers.Remove(e.User) } },
        TimeLogged e => state with
        {
            TimeSpent = state.TimeSpent + e.Spent,
            BillableTime = e.Billable ? state.BillableTime + e.Spent : state.BillableTime,
        },
        SlaWarned e => WithFired(state, e.Moment),
        SlaBreached e => WithFired(state, e.Moment) with { Counts = state.Counts with { Breaches = state.Counts.Breaches + 1 } },
        LadderStepSkipped e => WithFired(state, e.Moment),
        LadderStepFired e => FoldStepFired(state, e),
        _ => throw new InvalidOperationException($"A ticket does not know {@event.GetType().Name}."),
    };

    private static TicketState FoldOpened(TicketOpened e)
    {
        var (authors, messages) = ConversationOf(e);
        var byAgent = !e.Internal && authors[0].Kind == AuthorKind.Agent;
        var opened = new SlaOpened(e.At, e.Traits, e.Category, byAgent);
        return new TicketState
        {
            Id = e.Ticket,
            Version = 1,
            Subject = e.Subject,
            Status = e.Status,
            Category = e.Category,
            Traits = e.Traits,
            People = new TicketPeople
            {
                Requester = e.Requester,
                RequesterName = e.RequesterName,
                OnBehalfOf = e.OnBehalfOf,
                Watchers = e.Watchers,
            },
            Times = new TicketTimes { OpenedAt = e.At, LastAt = e.At, StatusAt = e.At },
            Counts = CountsOf(authors, messages),
            Impact = e.Impact,
            Urgency = e.Urgency,
            Level = e.Level,
            Teams = e.Traits.Team is { } team ? [team] : [],
            Skills = e.Skills,
            Authors = authors,
            Messages = messages,
            Fields = e.Fields,
            Links = LinksOf(e),
            FollowUpOf = e.FollowUpOf,
            SplitFrom = e.SplitFrom,
            ExternalReference = e.ExternalReference,
            Facts = e.Pin is null ? [opened] : ImmutableArray.Create<SlaFact>(opened, new SlaPolicyPinned(e.At, e.Pin)),
        };
    }

    private static TicketState WithFired(TicketState state, SlaMomentId moment) => state with { Fired = state.Fired.Add(moment) };

    private static TicketState FoldStepFired(TicketState state, LadderStepFired e)
    {
        var folded = WithFired(state, e.Moment);
        // The step itself may have ended what the acknowledgement was about.
        return e.Held.IsEmpty || folded.Times.AcknowledgedUntil is null
            ? folded
            : folded with { Held = folded.Held.Add(new HeldNotice(e.Moment, e.Held)) };
    }
}
