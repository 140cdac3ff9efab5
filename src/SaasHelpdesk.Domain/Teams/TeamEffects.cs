using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Effects;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>What a team's turn does to the outside: tickets hear who was chosen, or that nobody was free.</summary>
public static class TeamEffects
{
    /// <summary>The effects of a turn, in the order of its events.</summary>
    public static ImmutableArray<OutboxMessage> Of(TeamTurn turn)
    {
        var team = turn.After.Id;
        var effects = ImmutableArray.CreateBuilder<OutboxMessage>(turn.Events.Length);
        foreach (var @event in turn.Events)
        {
            switch (@event)
            {
                case TeamAssigned e:
                    effects.Add(Tell(team, e.Ticket, e.Assignment, $"v{e.Revision}/agent", e.Agent, e.Trace, e.At));
                    break;
                case TeamQueued e:
                    effects.Add(Tell(team, e.Request.Ticket, e.Request.Assignment, $"v{e.Request.Revision}/nobody", null, e.Trace, e.At));
                    break;
            }
        }

        return effects.DrainToImmutable();
    }

    private static OutboxMessage Tell(TeamId team, TicketId ticket, int assignment, string outcome, AgentId? agent, RoutingTrace trace, Instant at) => new(
        $"team/{team}/ticket/{ticket}/assignment/{assignment}/{outcome}",
        EffectChannels.Grain,
        StreamId.Of(ticket).ToString(),
        at,
        DomainJson.Serialize<TicketCommand>(new AcceptRouting(team, assignment, agent, trace)));
}
