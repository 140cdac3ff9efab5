using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>A turn as the ledger takes it.</summary>
public static class TeamAppends
{
    /// <summary>Everything that a turn changes, to be written in one transaction.</summary>
    /// <param name="turn">What happened; at least one event.</param>
    /// <param name="tenant">The tenant that owns the team.</param>
    public static LedgerAppend Of(TeamTurn turn, TenantId tenant)
    {
        var events = ImmutableArray.CreateBuilder<NewEvent>(turn.Events.Length);
        foreach (var @event in turn.Events)
            events.Add(EventJson.Write(@event, @event.At));
        return new LedgerAppend
        {
            Tenant = tenant,
            Stream = StreamId.Of(turn.After.Id),
            ExpectedVersion = turn.Before?.Version ?? 0,
            Events = events.MoveToImmutable(),
            State = DomainJson.Serialize(turn.After),
            NextWake = turn.NextWake,
            Outbox = TeamEffects.Of(turn),
        };
    }
}
