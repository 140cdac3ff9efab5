using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Effects;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>What an agent's turn does to the outside: tickets go back to their team, teams hear that somebody is free.</summary>
public static class AgentEffects
{
    /// <summary>The effects of a turn, in the order of its events.</summary>
    /// <param name="turn">What happened.</param>
    /// <param name="configuration">The tenant's newest configuration: the teams that the agent works in.</param>
    public static ImmutableArray<OutboxMessage> Of(AgentTurn turn, TenantConfiguration configuration)
    {
        var effects = ImmutableArray.CreateBuilder<OutboxMessage>();
        var shiftStarted = false;
        foreach (var @event in turn.Events)
        {
            switch (@event)
            {
                case AssignmentLapsed e:
                    effects.Add(Return(turn.After.Id, e.Ticket, e.Assignment, AssignmentEnd.Lapsed, e.At));
                    break;
                case AssignmentReturned e:
                    effects.Add(Return(turn.After.Id, e.Ticket, e.Assignment, AssignmentEnd.Absent, e.At));
                    break;
                case ShiftStarted:
                    shiftStarted = true;
                    break;
            }
        }

        if (turn.After.IsFree && (shiftStarted || turn.Before is not { IsFree: true }))
            TellTeams(effects, turn.After, configuration);
        return effects.DrainToImmutable();
    }

    private static OutboxMessage Return(AgentId agent, TicketId ticket, int assignment, AssignmentEnd reason, Instant at) => new(
        $"agent/{agent}/ticket/{ticket}/assignment/{assignment}/{(reason == AssignmentEnd.Absent ? "absent" : "lapse")}",
        EffectChannels.Grain,
        StreamId.Of(ticket).ToString(),
        at,
        DomainJson.Serialize<TicketCommand>(new ReturnToTeam(agent, assignment, reason)));

    private static void TellTeams(ImmutableArray<OutboxMessage>.Builder effects, AgentState agent, TenantConfiguration configuration)
    {
        foreach (var team in configuration.Teams)
        {
            if (team.Assignment == AssignmentMode.Manual || !team.Members.Any(m => m.Agent == agent.Id))
                continue;
            effects.Add(new(
                $"agent/{agent.Id}/v{agent.Version}/free/{team.Id}",
                EffectChannels.Grain,
                StreamId.Of(team.Id).ToString(),
                agent.LastAt,
                DomainJson.Serialize<TeamCommand>(new MemberFreed(agent.Id))));
        }
    }
}
