using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>SlaAlert.</summary>
internal static class SlaAlertTypes
{
    public static ObjectType<SlaAlert> Alert(SchemaTypes types) => types.Schema.Object<SlaAlert>("SlaAlert");

    public static EnumType<SlaAlertKind> Kind(SchemaTypes types) => types.Schema.Enum<SlaAlertKind>("SlaAlertKind");

    public static void Declare(SchemaTypes types)
    {
        types.Schema.Enum<SlaAlertKind>("SlaAlertKind", "What became of a clock.")
            .Value(SlaAlertKind.Warning, "It passed a warning point.")
            .Value(SlaAlertKind.Breach, "It passed its due time unmet.")
            .Value(SlaAlertKind.LadderStep, "A step of its escalation ladder fired.");
        var alert = types.Schema.Object<SlaAlert>("SlaAlert", "A moment of a clock that came.");
        alert.Field("cursor", types.String.NonNull(), "Its place, for `after`.", (a, context) =>
            a.Change.Item.Position.ToCursor(context.State<ApiRequest>().Tenant));
        alert.Field("kind", Kind(types).NonNull(), "What became of the clock.", a => a.Kind);
        alert.Field("metric", ClockTypes.Metric(types).NonNull(), "What the clock measures.", a => a.Moment.Metric);
        alert.Field("cycle", types.Int.NonNull(), "The clock's cycle, from 1 up.", a => a.Moment.Cycle);
        alert.Field("number", types.Int, "The warning point's place or the ladder step's number, from 1 up. Null for a breach.", a =>
            a.Moment.Kind == SlaMomentKind.Breach ? null : (int?)a.Moment.Number);
        alert.Field("at", types.DateTime.NonNull(), "When it had to come.", a => a.Event.At);
        alert.Field("dueAt", types.DateTime, "The clock's due time, or that of the warning or step.", a => a.Event.DueAt);
        alert.Field("lateBy", types.Duration, "How long after `at` it was noticed; more than a moment only after an outage.", a => a.Event.LateBy);
        alert.Field("ticket", types.Ticket.NonNull(), "The ticket as it is now.", a => a.Change.Ticket);
        alert.Field("change", ChangeTypes.Change(types).NonNull(), "The change that it is.", a => a.Change);
    }
}
