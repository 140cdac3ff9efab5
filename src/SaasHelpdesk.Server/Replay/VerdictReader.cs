using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>Judges replayed tickets by what the database holds, with the clock function that everything else uses.</summary>
internal sealed class VerdictReader(TenantId tenant, ILedger ledger, ITenantConfigurations configurations)
{
    public async Task<TicketVerdict> Read(string number, TicketId ticket, Instant asOf, CancellationToken cancellationToken)
    {
        var snapshot = await ledger.Load(tenant, StreamId.Of(ticket), cancellationToken)
            ?? throw new InvalidOperationException($"Ticket {ticket} ({number}) is not in the database.");
        var state = DomainJson.Deserialize<TicketState>(snapshot.State.Span);
        var terms = await configurations.Terms(tenant, state.Facts.AsMemory(), cancellationToken);
        var clocks = SlaClocks.Evaluate(state.Facts, terms, asOf);
        var clock = clocks.LastOrDefault(clock => clock.Metric == SlaMetric.Resolution)
            ?? throw new InvalidOperationException($"Ticket {ticket} ({number}) has no resolution clock.");
        return new TicketVerdict(
            number,
            state.Status,
            (int)state.Traits.Priority,
            clock.Elapsed,
            clock.Target,
            Judge(clock),
            state.Counts.Reopenings,
            state.Counts.HandOvers,
            state.Counts.Breaches,
            snapshot.Version,
            FirstResolution(state));
    }

    private static string Judge(SlaClock clock) =>
        clock.Elapsed > clock.Target ? TicketVerdict.Breached
        : clock.State == SlaClockState.Met ? TicketVerdict.Met
        : TicketVerdict.Open;

    private static Duration? FirstResolution(TicketState state)
    {
        foreach (var fact in state.Facts)
        {
            if (fact is SlaStatusChanged { Category: StatusCategory.Resolved })
                return fact.At - state.Times.OpenedAt;
        }

        return null;
    }
}
