using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Effects;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>A turn as the ledger takes it.</summary>
public static class TicketAppends
{
    /// <summary>Everything that a turn changes, to be written in one transaction.</summary>
    /// <param name="turn">What happened; at least one event.</param>
    /// <param name="configuration">The configuration under which it was decided.</param>
    public static LedgerAppend Of(TicketTurn turn, TenantConfiguration configuration)
    {
        var events = ImmutableArray.CreateBuilder<NewEvent>(turn.Events.Length);
        foreach (var @event in turn.Events)
            events.Add(EventJson.Write<TicketEvent>(@event, @event.At));
        return new LedgerAppend
        {
            Tenant = configuration.Tenant,
            Stream = StreamId.Of(turn.After.Id),
            ExpectedVersion = turn.Before?.Version ?? 0,
            Events = events.MoveToImmutable(),
            State = DomainJson.Serialize(turn.After),
            NextWake = turn.NextWake,
            OwnClock = configuration.OwnClock,
            Outbox = TicketEffects.Of(turn, configuration),
            Rows = TicketRows.Of(turn),
        };
    }
}
