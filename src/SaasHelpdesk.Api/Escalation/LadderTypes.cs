using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Api.Escalation;

/// <summary>TicketLadder and its steps.</summary>
internal static class LadderTypes
{
    public static void Declare(SchemaTypes types)
    {
        var status = types.Schema.Enum<LadderStepStatus>("LadderStepStatus", "Where a step of a ladder stands in one cycle of its clock.")
            .Value(LadderStepStatus.Upcoming, "Its time has not come.")
            .Value(LadderStepStatus.Waiting, "The clock does not run: there is no time at which the step would fire.")
            .Value(LadderStepStatus.Fired, "It has fired.")
            .Value(LadderStepStatus.Held, "It has fired, but whom it tells will hear of it only when the acknowledgement ends.")
            .Value(LadderStepStatus.Skipped, "It came up, but what must be so was not. It never fires in this cycle.")
            .Value(LadderStepStatus.Due, "Its time has come, and it is carried out within moments.")
            .Value(LadderStepStatus.Over, "The cycle ended before its time.");
        var step = types.Schema.Object<LadderStepNode>("TicketLadderStep", "A step of a ladder on a clock. It fires at most once a cycle.");
        step.Field("number", types.Int.NonNull(), "Its number in the ladder.", s => s.Step.Step.Number);
        step.Field("moment", types.String.NonNull(), "What makes it unique within the ticket: metric, cycle and step, as in events: `resolution/1/step/2`.", s => s.Moment);
        step.Field("status", status.NonNull(), "Where it stands.", s => s.Step.Status);
        step.Field("at", types.DateTime, "When it fired, was skipped, or will fire if nothing else happens. Null if that is not known, or never.", s => s.Step.At);
        step.Field("lateBy", types.Duration, "How long after that it was carried out; more than a moment only after an outage.", s => s.Step.LateBy);
        step.Field("offset", types.String.NonNull(), "When it fires on its clock, in words: `at 75 %`.", (s, context) => LadderWords.Tell(s.Step.Step.Offset, context.Arg<Language>("language")))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");
        step.Field("actions", types.String.NonNull().List().NonNull(), "What it does, in words and in order.", (s, context) =>
            s.Step.Step.Actions.Select(action => LadderWords.Tell(action, context.Arg<Language>("language"))))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");
        step.Field("notified", types.String.NonNull().List().NonNull(), "Whom it told, in words.", (s, context) =>
            s.Step.Notified.Select(target => LadderWords.Tell(target, context.Arg<Language>("language"))))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");
        step.Field("reason", types.String, "Why it was skipped: `condition`, or the name of what must be so: `unassigned`, `new`, `notAcknowledged`, `unanswered`, `notHandedOver`.", s => s.Step.Reason);
        step.Field("failures", types.String.NonNull().List().NonNull(), "Actions that could not be carried out, each with a code: `setStatus: ticket.transition`.", s => s.Step.Failed);

        var ladder = types.Schema.Object<LadderNode>("TicketLadder", "An escalation ladder on one cycle of a clock.");
        ladder.Field("key", types.String.NonNull(), "Slug of the ladder within the tenant.", l => l.Ladder.Ladder.Id.Value);
        ladder.Field("name", types.String.NonNull(), "Name to show.", l => l.Ladder.Ladder.Name);
        ladder.Field("version", types.Int.NonNull(), "Its version, as pinned with the clock's policy.", l => l.Ladder.Ladder.Version);
        ladder.Field("clock", types.Clock.NonNull(), "The clock that it hangs on.", l => l.Clock);
        ladder.Field("steps", step.NonNull().List().NonNull(), "Its steps, by number.", l => l.Ladder.Steps.Select(s => new LadderStepNode(l.Clock.Clock, s)));
        ladder.Field("nextStep", step, "The step that fires next if nothing else happens.", l =>
            l.Ladder.Steps.Where(s => s.Status is LadderStepStatus.Upcoming or LadderStepStatus.Due).MinBy(s => s.At) is { } next ? new LadderStepNode(l.Clock.Clock, next) : null);
    }
}
