using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Sla.Explanations;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Sla;

/// <summary>Why a clock says what it says: its ledger of spans, and the same in words.</summary>
internal static class LedgerTypes
{
    public static EnumType<Language> Language(SchemaTypes types) => types.Schema.Enum<Language>("Language");

    public static void Declare(SchemaTypes types)
    {
        types.Schema.Enum<Language>("Language", "A language that the helpdesk speaks, by its ISO 639-1 code.")
            .Value(Domain.Tenants.Language.En, "English.")
            .Value(Domain.Tenants.Language.De, "German.");
        DeclareSpan(types);
        DeclareExplanation(types);
    }

    private static void DeclareSpan(SchemaTypes types)
    {
        var kind = types.Schema.Enum<SlaSpanKind>("SlaSpanKind", "What a stretch of a clock's life was.")
            .Value(SlaSpanKind.Counted, "Open hours that count.")
            .Value(SlaSpanKind.OutsideHours, "Closed: the weekday's hours have not begun, have ended, or do not exist.")
            .Value(SlaSpanKind.Holiday, "Closed: a holiday.")
            .Value(SlaSpanKind.SpecialDay, "Closed: a date with hours of its own.")
            .Value(SlaSpanKind.Paused, "Paused in a pending category.")
            .Value(SlaSpanKind.Resolved, "Resolved, before it was reopened.")
            .Value(SlaSpanKind.NoTarget, "No target applied.")
            .Value(SlaSpanKind.Restarted, "Before a change that started the count again from zero.");
        var span = types.Schema.Object<SlaSpan>("SlaSpan", "A stretch of a clock's life in which one thing held.");
        span.Field("kind", kind.NonNull(), "What it was.", s => s.Kind);
        span.Field("from", types.DateTime.NonNull(), "Start, inclusive.", s => s.From);
        span.Field("to", types.DateTime.NonNull(), "End, exclusive.", s => s.To);
        span.Field("length", types.Duration.NonNull(), "Calendar time from start to end.", s => s.Length);
        span.Field("openTime", types.Duration.NonNull(), "Open time of the clock's calendar within the span, whether or not it counted.", s => s.OpenTime);
        span.Field("pauseReason", TicketEnums.StatusCategory(types), "For paused spans: the pending category.", s => s.PauseReason);
        span.Field("name", types.String, "For holidays and special days: the name.", (s, context) =>
            context.Arg<Language>("language") == Domain.Tenants.Language.De ? s.Name ?? s.NameEn : s.NameEn ?? s.Name)
            .ArgWithDefault("language", Language(types).NonNull(), "The language of the name.", "EN");
        types.Clock.Field(
            "ledger",
            span.NonNull().List().NonNull(),
            "The cycle's life from its start to its stop, or to now: spans in order and without gaps. The counted ones add up to the elapsed time.",
            c => SlaClocks.Ledger(c.State.Facts, c.Terms, c.Clock.Metric, c.Clock.Cycle, c.AsOf)).Cost(10, 20);
    }

    private static void DeclareExplanation(SchemaTypes types)
    {
        var explanation = types.Schema.Object<SlaExplanation>("SlaExplanation", "Why a clock is due when it is, in words. Times are in the zone of the clock's calendar.");
        explanation.Field("text", types.String.NonNull(), "All sentences.", e => e.Text);
        explanation.Field("sentences", types.String.NonNull().List().NonNull(), "The sentences in order.", e => e.Lines.Select(line => line.Text));
        types.Clock.Field("explanation", explanation, "The ledger in words: what counted, what did not and why, and which target applies. Null if idle.", (c, context) =>
            SlaExplanations.Explain(c.State.Facts, c.Terms, c.Clock.Metric, c.Clock.Cycle, c.AsOf, context.Arg<Language>("language")))
            .ArgWithDefault("language", Language(types).NonNull(), "The reader's language.", "EN")
            .Cost(10);
    }
}
