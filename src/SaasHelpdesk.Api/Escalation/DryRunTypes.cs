using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Escalation;

/// <summary>Who gets what when if nobody acts: for a ticket, and for one that does not exist.</summary>
internal static class DryRunTypes
{
    private const int Cost = 50;
    private static readonly Duration Usual = Duration.FromDays(30);
    private static readonly Duration Longest = Duration.FromDays(366);

    public static void Declare(SchemaTypes types)
    {
        DeclareStage(types);
        var stage = types.Schema.Object<LadderDryRunStage>("LadderDryRunStage");
        types.Ticket.Field(
            "ladderDryRun",
            stage.NonNull().List(),
            "What would happen to it from now on if nobody acts, by the same code that does it in earnest; nothing is written. At most 500 instants. For the support side only.",
            async (t, context) => TicketAccess.IsInside(context) ? await Run(t, context) : null)
            .Arg("until", types.DateTime, "How far to look, inclusive: at most 366 days ahead. 30 days if it is not given.")
            .Cost(Cost);
        types.Query.Field(
            "ladderDryRun",
            stage.NonNull().List(),
            "What would happen to a ticket that comes in and that nobody touches: warnings, breaches, ladder steps, and who would be told. Nothing is written. For the support side only.",
            async (_, context) =>
            {
                var request = context.State<ApiRequest>();
                request.Demand(Permission.ReadConfiguration);
                var trial = await DryRunInput.Read(context.Input("input"), request, Usual, Longest);
                var run = trial.IsSuccess ? trial.Value.Run() : trial.Refusal;
                return run.IsSuccess ? run.Value.AsEnumerable() : throw ApiRequest.Refused(run.Refusal);
            })
            .Arg("input", DryRunInput.Declare(types).NonNull(), "The ticket and the ladder to try.")
            .Cost(Cost);
    }

    private static void DeclareStage(SchemaTypes types)
    {
        var delivery = types.Schema.Object<LadderDryRunDelivery>("LadderDryRunDelivery", "Somebody or something that would be told.");
        delivery.Field("channel", types.String.NonNull(), "How: `notification` or `webhook`.", d => d.Channel);
        delivery.Field("target", types.String.NonNull(), "Whom: `user/…`, `agent/…`, `team/…`, `onDuty/…`, `providerManagement`, or the key of a webhook.", d => d.Target);
        delivery.Field("key", types.String.NonNull(), "What makes it unique, as it would be delivered.", d => d.EffectKey);
        var happening = types.Schema.Object<TicketEvent>("LadderDryRunEvent", "Something that would happen.");
        happening.Field("type", types.Schema.Enum<string>("TicketEventType").NonNull(), "What.", e => EventJson.NameOf(e));
        happening.Field("dueAt", types.DateTime, "For a timer's event: the due time; a breach comes just after it.", e => e.DueAt);
        happening.Field("cause", types.String, "For what a ladder step did: that step.", e => e.Cause?.ToString());
        happening.Field("text", types.String, "The same in words. Null for what needs none.", (e, context) => LadderWords.Tell(e, context.Arg<Language>("language")))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");
        happening.Field("data", types.Json.NonNull(), "The event as it would be stored.", e => new JsonText(DomainJson.Serialize(e)));
        var stage = types.Schema.Object<LadderDryRunStage>("LadderDryRunStage", "What would happen at one instant.");
        stage.Field("at", types.DateTime.NonNull(), "When.", s => s.At);
        stage.Field("events", happening.NonNull().List().NonNull(), "What, in order.", s => s.Events);
        stage.Field("deliveries", delivery.NonNull().List().NonNull(), "Who would be told.", s => s.Deliveries);
    }

    private static async ValueTask<IEnumerable<LadderDryRunStage>> Run(TicketRow ticket, ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var now = await request.Now();
        var until = context.Arg<Instant?>("until") ?? now + Usual;
        if (until > now + Longest)
            throw ApiRequest.Refused(Refusal.Validation("dry-run.until", "A dry run looks at most 366 days ahead.", "until"));
        var state = await TicketAccess.State(ticket, context);
        var compiled = await request.Shared.Configurations.Current(request.Tenant, request.Cancellation)
            ?? throw new InvalidOperationException($"The tenant {request.Tenant} has no configuration.");
        var dry = new TicketContext
        {
            Ticket = ticket.Id,
            Now = now,
            Actor = Actor.System,
            Configuration = compiled.Configuration,
            Routing = compiled.Routing,
            Terms = await request.Shared.Configurations.Terms(request.Tenant, state.Facts.AsMemory(), request.Cancellation),
        };
        return LadderDryRun.Run(state, dry, until);
    }
}
