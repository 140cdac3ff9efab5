using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>A dry run on a test ticket that comes in at an instant and that nobody touches.</summary>
/// <param name="Configuration">The configuration to try, draft or published.</param>
/// <param name="Ticket">How the ticket comes in.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="Until">How far to look, inclusive.</param>
public sealed record LadderTrial(TenantConfiguration Configuration, OpenTicket Ticket, Instant OpenedAt, Instant Until)
{
    // Any number will do: nothing is recorded.
    private static readonly TicketId TestTicket = new(1);

    /// <summary>Runs it.</summary>
    /// <returns>The instants at which something happens, or why the ticket or the configuration is refused.</returns>
    public Result<ImmutableArray<LadderDryRunStage>> Run()
    {
        var compiled = CompiledConfiguration.Compile(Configuration);
        if (!compiled.IsSuccess)
            return compiled.Refusal;
        var context = new TicketContext
        {
            Ticket = TestTicket,
            Now = OpenedAt,
            Actor = Actor.System,
            Configuration = Configuration,
            Routing = compiled.Value.Routing,
            Terms = new DraftTerms(compiled.Value),
        };
        var turn = Tickets.Ticket.Handle(null, Ticket, context);
        return turn.IsSuccess ? LadderDryRun.Run(turn.Value.After, context, Until) : turn.Refusal;
    }
}
