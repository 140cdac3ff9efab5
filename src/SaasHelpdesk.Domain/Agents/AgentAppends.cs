using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>A turn as the ledger takes it.</summary>
public static class AgentAppends
{
    /// <summary>Everything that a turn changes, to be written in one transaction.</summary>
    /// <param name="turn">What happened; at least one event.</param>
    /// <param name="configuration">The configuration under which it was decided.</param>
    public static LedgerAppend Of(AgentTurn turn, TenantConfiguration configuration)
    {
        var events = ImmutableArray.CreateBuilder<NewEvent>(turn.Events.Length);
        foreach (var @event in turn.Events)
            events.Add(EventJson.Write(@event, @event.At));
        return new LedgerAppend
        {
            Tenant = configuration.Tenant,
            Stream = StreamId.Of(turn.After.Id),
            ExpectedVersion = turn.Before?.Version ?? 0,
            Events = events.MoveToImmutable(),
            State = DomainJson.Serialize(turn.After),
            NextWake = turn.NextWake,
            Outbox = AgentEffects.Of(turn, configuration),
            Rows = [RowOf(turn.After, configuration)],
        };
    }

    private static AgentRow RowOf(AgentState agent, TenantConfiguration configuration) => new()
    {
        Id = agent.Id,
        Name = agent.Name,
        Presence = PresenceName(agent.Presence),
        Capacity = agent.Capacity,
        OpenLoad = agent.OpenLoad,
        Skills = [.. agent.Skills.Select(s => s.Value)],
        Teams =
        [
            .. configuration.Teams.Where(t => t.Members.Any(m => m.Agent == agent.Id)).Select(t => t.Id).OrderBy(t => t.Value, StringComparer.Ordinal),
        ],
    };

    private static string PresenceName(Presence presence) => presence switch
    {
        Presence.Available => "available",
        Presence.Busy => "busy",
        Presence.Away => "away",
        _ => "offline",
    };
}
