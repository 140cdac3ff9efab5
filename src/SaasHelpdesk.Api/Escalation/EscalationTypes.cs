using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.Api.Escalation;

/// <summary>TicketEscalation: how far the ladders of a ticket have come, what was held back, and what was asked for by hand.</summary>
internal static class EscalationTypes
{
    private const int Cost = 10;

    public static void Declare(SchemaTypes types)
    {
        LadderTypes.Declare(types);
        var held = types.Schema.Object<HeldNotice>("HeldNotice", "Notifications of a ladder step that wait for the end of the acknowledgement.");
        held.Field("moment", types.String.NonNull(), "The step, as metric, cycle and step: `resolution/1/step/2`.", h => h.Moment.ToString());
        held.Field("targets", types.String.NonNull().List().NonNull(), "Whom they go to, in words.", (h, context) =>
            h.Targets.Select(target => LadderWords.Tell(target, context.Arg<Language>("language"))))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");

        var escalation = types.Schema.Object<EscalationNode>("TicketEscalation", "Escalation of a ticket: functional (to a higher level) and hierarchical (management attention), by ladders and by hand.");
        escalation.Field("level", types.Int, "Support level that has the ticket, 1 to 3. Null without a team.", e => e.State.Level == 0 ? null as int? : e.State.Level);
        escalation.Field("levelUpCount", types.Int.NonNull(), "How often it went to a higher level (functional escalation).", e => e.State.Counts.LevelUps);
        escalation.Field("handBackCount", types.Int.NonNull(), "How often it came back to a lower level or to a team that had it before.", e => e.State.Counts.HandBacks);
        escalation.Field("escalationCount", types.Int.NonNull(), "How often management attention was asked for (hierarchical escalation).", e => e.State.Counts.Escalations);
        escalation.Field("acknowledgedUntil", types.DateTime, "Until when notices are held back because somebody has said \"seen\". Null if nobody has.", e => e.State.Times.AcknowledgedUntil);
        escalation.Field("heldNotices", held.NonNull().List().NonNull(), "What was held back and is sent then, unless its clock has stopped.", e => e.State.Held);
        escalation.Field("ladders", types.Schema.Object<LadderNode>("TicketLadder").NonNull().List().NonNull(), "The ladders on its clocks, one for each begun cycle, by metric and cycle.", e => Ladders(e));
        escalation.Field("history", types.Schema.Object<EventNode>("TicketEvent").NonNull().List().NonNull(), "Hand-overs, requests for attention, acknowledgements and ladder steps, oldest first.", e =>
            e.Events.Where(node => node.Event is TicketHandedOver or TicketEscalated or TicketAcknowledged or AcknowledgementEnded or LadderStepFired or LadderStepSkipped));
        Declare(types, escalation, new PresentTicket(types));
        Declare(types, escalation, new PastTicket(types));
    }

    private static void Declare<T>(SchemaTypes types, ObjectType<EscalationNode> escalation, TicketView<T> view)
        where T : class => view.Type.Field("escalation", escalation, "Its escalation. For the support side only.", async (t, context) =>
            TicketAccess.IsInside(context) ? await Find(view, t, context) : null).Cost(Cost);

    private static async ValueTask<EscalationNode> Find<T>(TicketView<T> view, T ticket, ResolverContext context)
        where T : class
    {
        var request = context.State<ApiRequest>();
        // Both are asked for before the first is waited for, so that all tickets of a list share two statements.
        var (stateLoad, eventsLoad) = (view.State(ticket, context).AsTask(), view.Events(ticket, context).AsTask());
        var state = await stateLoad;
        var recorded = await eventsLoad;
        var terms = await request.Shared.Configurations.Terms(request.Tenant, state.Facts.AsMemory(), request.Cancellation);
        return new EscalationNode(state, [.. recorded.Select(e => new EventNode(e))], terms, await view.AsOf(ticket, state, request));
    }

    private static IEnumerable<LadderNode> Ladders(EscalationNode escalation) =>
        LadderStates.Of(escalation.State, escalation.Events.Select(node => node.Event), escalation.Terms, escalation.AsOf)
            .Select(ladder => new LadderNode(ladder, new ClockNode(escalation.State, ladder.Clock, escalation.Terms, escalation.AsOf)));
}
