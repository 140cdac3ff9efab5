using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Effects;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>
/// Who gets what when if nobody acts: the ticket is woken again and again at the instants at which something would be due, by the same code that
/// does it in earnest, and nothing is recorded.
/// </summary>
public static class LadderDryRun
{
    private const int MaxStages = 500;

    /// <summary>Runs a ticket forward from the context's present.</summary>
    /// <param name="ticket">The ticket; a test ticket does as well as a real one.</param>
    /// <param name="context">From when, and under which configuration; the actor does not matter.</param>
    /// <param name="until">How far, inclusive.</param>
    /// <returns>The instants at which something happens, in order; at most 500.</returns>
    public static ImmutableArray<LadderDryRunStage> Run(TicketState ticket, TicketContext context, Instant until)
    {
        var stages = ImmutableArray.CreateBuilder<LadderDryRunStage>();
        while (stages.Count < MaxStages && Ticket.NextWake(ticket, context) is { } due && due <= until)
        {
            context = context with { Now = Instant.Max(context.Now, due) };
            var turn = Ticket.Wake(ticket, context);
            if (turn.Events.IsEmpty)
                break;
            stages.Add(new LadderDryRunStage(context.Now, turn.Events, Deliveries(turn, context)));
            ticket = turn.After;
        }

        return stages.ToImmutable();
    }

    // What grains tell each other is no news to anybody.
    private static ImmutableArray<LadderDryRunDelivery> Deliveries(TicketTurn turn, TicketContext context) =>
    [
        .. TicketEffects.Of(turn, context.Configuration)
            .Where(effect => effect.Channel != EffectChannels.Grain)
            .Select(effect => new LadderDryRunDelivery(effect.Channel, effect.Target, effect.EffectKey)),
    ];
}
