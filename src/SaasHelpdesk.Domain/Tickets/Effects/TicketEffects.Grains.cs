using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <content>
/// What other grains are told. About assignments only the outcome of a turn counts; one that came and went within it was never offered.
/// </content>
public static partial class TicketEffects
{
    private static void Relate(Collector effects, TicketState state, TicketEvent @event)
    {
        switch (@event)
        {
            case TicketOpened { FollowUpOf: { } closed } e:
                Tell(effects, state, e, closed, new LinkTickets(state.Id, LinkKind.FollowedUpBy) { Mirror = true });
                break;
            case TicketSplit e:
                Tell(effects, state, e, e.Ticket, new OpenSplit(state.Id));
                break;
            case TicketLinked { Mirror: false } e:
                Tell(effects, state, e, e.Other, new LinkTickets(state.Id, e.Kind.Inverse()) { Mirror = true });
                break;
            case TicketUnlinked { Mirror: false } e:
                Tell(effects, state, e, e.Other, new UnlinkTickets(state.Id, e.Kind.Inverse()) { Mirror = true });
                break;
            case TicketAbsorbed e:
                Tell(effects, state, e, e.Merged, new MergeInto(state.Id));
                break;
        }
    }

    private static void Tell(Collector effects, TicketState state, TicketEvent e, TicketId other, TicketCommand command) =>
        effects.Add($"v{state.Version}/{StreamId.Of(other)}", EffectChannels.Grain, StreamId.Of(other).ToString(), e.At, DomainJson.Serialize(command));

    private static void Assign(Collector effects, TicketTurn turn)
    {
        var (before, after) = (turn.Before?.IsActive == true ? turn.Before.People : null, turn.After.IsActive ? turn.After.People : null);
        var goes = before?.Assignee is not null && (after?.Assignee is null || after.Assignment != before.Assignment);
        var comes = after?.Assignee is not null && (before?.Assignee is null || after.Assignment != before.Assignment);
        if (goes)
        {
            var end = new EndAssignment(turn.After.Id, before!.Assignment, EndOf(turn));
            Tell(effects, turn, before.Assignee!.Value, $"assignment/{before.Assignment}/end", end);
        }

        if (comes || (after is { Assignee: not null, Taken: true } && before?.Taken == false))
            Offer(effects, turn, after!);
        else if (after is { Assignee: null })
            Route(effects, turn);
    }

    private static void Offer(Collector effects, TicketTurn turn, TicketPeople people)
    {
        var team = turn.After.Traits.Team;
        if (people.Taken)
        {
            Tell(effects, turn, people.Assignee!.Value, $"assignment/{people.Assignment}/take", new TakeAssignment(turn.After.Id, people.Assignment, team));
            return;
        }

        var within = team is { } id ? effects.Configuration.Team(id)?.TakeWithin : null;
        var offer = new OfferAssignment(turn.After.Id, people.Assignment, team, within);
        Tell(effects, turn, people.Assignee!.Value, $"assignment/{people.Assignment}/offer", offer);
    }

    private static void Route(Collector effects, TicketTurn turn)
    {
        var state = turn.After;
        if (state.Traits.Team is not { } id || effects.Configuration.Team(id) is not { Assignment: not AssignmentMode.Manual })
            return;
        TicketEvent? trigger = null;
        AgentId? last = null;
        var reopened = false;
        foreach (var @event in turn.Events)
        {
            reopened |= @event is TicketReopened;
            if (@event is TicketOpened or TicketHandedOver or TicketReopened or TicketReleased or TicketReturned)
                trigger = @event;
            last = @event switch { TicketReleased e => e.Agent, TicketReturned e => e.Agent, TicketHandedOver => null, _ => last };
        }

        if (trigger is null)
            return;
        var stream = StreamId.Of(id).ToString();
        var route = new RouteTicket(state.Id, state.People.Assignment + 1)
        {
            Skills = state.Skills,
            Revision = state.Version,
            Priority = state.Traits.Priority,
            Prefer = reopened ? last : null,
            RuleOut = !reopened && last is { } agent ? [agent] : [],
        };
        effects.Add($"v{state.Version}/route/{stream}", EffectChannels.Grain, stream, trigger.At, DomainJson.Serialize<TeamCommand>(route));
    }

    private static AssignmentEnd EndOf(TicketTurn turn)
    {
        if (!turn.After.IsActive)
            return AssignmentEnd.Resolved;
        foreach (var @event in turn.Events)
        {
            if (@event is TicketReleased)
                return AssignmentEnd.Released;
            if (@event is TicketReturned e)
                return e.Reason;
        }

        return AssignmentEnd.Reassigned;
    }

    private static void Tell(Collector effects, TicketTurn turn, AgentId agent, FormattableString key, AgentCommand command)
    {
        if (IsKnown(effects, agent))
            effects.Add(key, EffectChannels.Grain, StreamId.Of(agent).ToString(), turn.After.Times.LastAt, DomainJson.Serialize(command));
    }

    // An agent whom no team lists is somebody of another system: there is no load to keep and nobody to take.
    private static bool IsKnown(Collector effects, AgentId agent)
    {
        foreach (var team in effects.Configuration.Teams)
        {
            if (Ticket.HasMember(team, agent))
                return true;
        }

        return false;
    }
}
