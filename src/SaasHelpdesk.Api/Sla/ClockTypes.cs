using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.Api.Sla;

/// <summary>SlaClock: computed when asked for, from the ticket's facts and the policy that it has pinned.</summary>
internal static class ClockTypes
{
    public static EnumType<SlaMetric> Metric(SchemaTypes types) => types.Schema.Enum<SlaMetric>("SlaMetric");

    public static void Declare(SchemaTypes types)
    {
        DeclareEnums(types);
        DeclareClock(types);
        DeclareTerms(types);
        Declare(types, new PresentTicket(types));
        Declare(types, new PastTicket(types));
    }

    private static void Declare<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        view.Type.Field("clocks", types.Clock.NonNull().List().NonNull(), "Its clocks: every cycle that ever had a target, by metric and cycle, and idle clocks. The requester's side does not see the clocks of teams.", async (t, context) =>
            await Clocks(view, t, context, metric: null)).Cost(5, 6);
        view.Type.Field("clock", types.Clock, "The latest cycle of one clock. Null if it never had a target, or if you may not see it.", async (t, context) =>
            (await Clocks(view, t, context, context.Arg<SlaMetric>("metric"))).LastOrDefault())
            .Arg("metric", Metric(types).NonNull(), "What it measures.")
            .Cost(5);
    }

    private static async ValueTask<IEnumerable<ClockNode>> Clocks<T>(TicketView<T> view, T ticket, ResolverContext context, SlaMetric? metric)
        where T : class
    {
        var request = context.State<ApiRequest>();
        var state = await view.State(ticket, context);
        var terms = await request.Shared.Configurations.Terms(request.Tenant, state.Facts.AsMemory(), request.Cancellation);
        var asOf = await view.AsOf(ticket, state, request);
        var isInside = TicketAccess.IsInside(context);
        return from clock in SlaClocks.Evaluate(state.Facts, terms, asOf)
               where (metric is null || clock.Metric == metric) && (isInside || clock.Metric is not SlaMetric.TeamOwnership)
               select new ClockNode(state, clock, terms, asOf);
    }

    private static void DeclareEnums(SchemaTypes types)
    {
        types.Schema.Enum<SlaMetric>("SlaMetric", "What a clock measures.")
            .Value(SlaMetric.FirstResponse, "Intake to the first public human reply (SLA).")
            .Value(SlaMetric.NextResponse, "Oldest unanswered customer message to the next public agent reply, once the first response is met (SLA).")
            .Value(SlaMetric.PeriodicUpdate, "Longest gap between public agent replies (SLA).")
            .Value(SlaMetric.Resolution, "Intake to resolved (SLA).")
            .Value(SlaMetric.TimeToOwn, "Intake until somebody is assigned (SLA).")
            .Value(SlaMetric.TeamOwnership, "Hand-over to hand-over: how long one team has the ticket (OLA).");
        types.Schema.Enum<SlaClockState>("SlaClockState", "Where a clock stands.")
            .Value(SlaClockState.Idle, "Nothing to measure now; the next cycle has not begun. Never overdue.")
            .Value(SlaClockState.Running, "Runs and is not late. Outside open hours it runs without elapsing.")
            .Value(SlaClockState.Paused, "Does not run: there is time left, but no due time.")
            .Value(SlaClockState.Met, "Stopped with elapsed ≤ target.")
            .Value(SlaClockState.BreachedOpen, "Elapsed > target and not stopped; it may be paused meanwhile.")
            .Value(SlaClockState.BreachedMet, "Stopped with elapsed > target.")
            .Value(SlaClockState.Cancelled, "Ended without a verdict: merged away, or without a target.");
    }

    private static void DeclareClock(SchemaTypes types)
    {
        var clock = types.Schema.Object<ClockNode>("SlaClock", "One cycle of one clock as of now. Derived from what happened whenever it is asked for; no flag is stored.");
        clock.Field("metric", Metric(types).NonNull(), "What is measured.", c => c.Clock.Metric);
        clock.Field("cycle", types.Int.NonNull(), "From 1 up; 0 if idle and never begun.", c => c.Clock.Cycle);
        clock.Field("generation", types.Int.NonNull(), "From 1 up; every re-target, pause and resume is the next. 0 if idle.", c => c.Clock.Generation);
        clock.Field("state", types.Schema.Enum<SlaClockState>("SlaClockState").NonNull(), "Where it stands.", c => c.Clock.State);
        clock.Field("pauseReason", TicketEnums.StatusCategory(types), "Why it does not run now: the pending category, or resolved. Null if it runs or has ended.", c => c.Clock.PauseReason);
        clock.Field("startedAt", types.DateTime, "Start of the cycle. Null if idle.", c => c.Clock.StartedAt);
        clock.Field("dueAt", types.DateTime, "Running: when elapsed reaches the target. Late: when it became late. Met: the due time it was judged by. Paused, idle, cancelled: null.", c => c.Clock.DueAt);
        clock.Field("stoppedAt", types.DateTime, "When it was stopped or cancelled.", c => c.Clock.StoppedAt);
        clock.Field("elapsed", types.Duration.NonNull(), "Counted time so far, exact.", c => c.Clock.Elapsed);
        clock.Field("target", types.Duration.NonNull(), "How much time it may take.", c => c.Clock.Target);
        clock.Field("remaining", types.Duration.NonNull(), "Target − elapsed; negative if late.", c => c.Clock.Remaining);
        clock.Field("isBreached", types.Boolean.NonNull(), "Whether elapsed time exceeds the target.", c => c.Clock.IsBreached);
        clock.Field("asOf", types.DateTime.NonNull(), "As of when all this is said.", c => c.AsOf);
    }

    private static void DeclareTerms(SchemaTypes types)
    {
        var clock = types.Clock;
        clock.Field("policyKey", types.String.NonNull(), "The policy by which it is or was judged.", c => c.Clock.PolicyId.Value);
        clock.Field("policyName", types.String.NonNull(), "The policy's name.", c => c.Clock.Terms.Policy.Policy.Name);
        clock.Field("policyVersion", types.Int.NonNull(), "The policy's version.", c => c.Clock.PolicyVersion);
        clock.Field("rule", types.String.NonNull(), "The name of the policy's rule that won.", c => c.Clock.RuleName);
        clock.Field("calendarKey", types.String, "The calendar in which time counts. Null round the clock.", c => c.Clock.CalendarId?.Value);
        clock.Field("calendarName", types.String, "The calendar's name. Null round the clock.", c => c.Clock.Terms.Calendar?.Definition.Name);
        clock.Field("calendarVersion", types.Int, "The calendar's version. Null round the clock.", c => c.Clock.CalendarVersion);
        clock.Field("configurationVersion", types.Int.NonNull(), "The version of the tenant's configuration in which policy and calendar are found.", c => c.Clock.ConfigurationVersion);
    }
}
