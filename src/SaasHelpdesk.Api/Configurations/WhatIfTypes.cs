using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>What another configuration would have made of a period.</summary>
internal static class WhatIfTypes
{
    private static readonly Duration Longest = Duration.FromDays(366);

    public static void Declare(SchemaTypes types)
    {
        var figure = types.Schema.Object<WhatIfFigure>("WhatIfFigure", "How the clock cycles of one metric and priority are judged, and how they would be. Cycles that are still open and in time are not counted.");
        figure.Field("metric", ClockTypes.Metric(types).NonNull(), "What the clocks measure.", f => f.Metric);
        figure.Field("priority", TicketEnums.Priority(types).NonNull(), "The tickets' priority as it is now.", f => f.Priority);
        figure.Field("metBefore", types.Int.NonNull(), "How many were met.", f => f.MetBefore);
        figure.Field("breachedBefore", types.Int.NonNull(), "How many were missed.", f => f.BreachedBefore);
        figure.Field("metAfter", types.Int.NonNull(), "How many would have been met.", f => f.MetAfter);
        figure.Field("breachedAfter", types.Int.NonNull(), "How many would have been missed.", f => f.BreachedAfter);
        figure.Field("attainmentBefore", GraphQLTypes.Float, "Share of those met, in percent. Null if none was judged.", f => WhatIfFigure.Attainment(f.MetBefore, f.BreachedBefore));
        figure.Field("attainmentAfter", GraphQLTypes.Float, "Share of those that would have been met, in percent. Null if none would have been judged.", f => WhatIfFigure.Attainment(f.MetAfter, f.BreachedAfter));
        var result = types.Schema.Object<WhatIfResult>("WhatIf", "What another configuration would have made of the tickets of a period. What happened to them stays as it was.");
        result.Field("ticketCount", types.Int.NonNull(), "How many tickets came in.", r => r.TicketCount);
        result.Field("figures", figure.NonNull().List().NonNull(), "Verdicts by metric and priority.", r => r.Figures);
        result.Field("changedCount", types.Int.NonNull(), "How many tickets have a clock that would be judged differently.", r => r.ChangedCount);
        result.Field("changed", types.Schema.Object<PreviewNode>("ApplyPolicyPreview").NonNull().List().NonNull(), "The first hundred of them, by number.", r => r.Changed);
        types.Query.Field(
            "whatIf",
            result,
            "Judges the tickets that came in within a period anew, as if another configuration had been in force from their intake on. Nothing is written. At most 5,000 tickets at a time. For the support side only.",
            async (_, context) => await Run(context))
            .Arg("from", types.DateTime.NonNull(), "Start of the period, inclusive.")
            .Arg("to", types.DateTime.NonNull(), "End of the period, exclusive; at most 366 days after its start.")
            .Arg("version", types.Int, "A published version of the configuration. The one in force if neither this nor `json` is given.")
            .Arg("json", types.Json, "A configuration that is not published.")
            .Cost(5000);
    }

    private static async ValueTask<WhatIfResult> Run(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        request.Demand(Permission.ReadConfiguration);
        var (from, to) = (context.Arg<Instant>("from"), context.Arg<Instant>("to"));
        if (to <= from || to - from > Longest)
            throw ApiRequest.Refused(Refusal.Validation("what-if.period", "A period begins before it ends and has 366 days at most.", "to"));
        var configuration = await ConfigurationDraft.Find(request, context.Arg<JsonText?>("json"), context.Arg<int?>("version"));
        var run = configuration.IsSuccess ? await new WhatIfRun(request, configuration.Value, from, to).Run() : configuration.Refusal;
        return run.IsSuccess ? run.Value : throw ApiRequest.Refused(run.Refusal);
    }
}
