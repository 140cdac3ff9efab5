using NodaTime;
using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Sandboxes;

/// <summary>Sandbox tenants, seen from their parent, and the clock, seen from the sandbox.</summary>
internal static class SandboxTypes
{
    public static void Declare(SchemaTypes types)
    {
        var clock = types.Schema.Object<ClockState>("SandboxClock", "A clock that stands still until `moveClock` moves it.");
        clock.Field("now", types.DateTime.NonNull(), "Where it stands: the present for everything in this tenant.", c => c.Now);
        types.Query.Field("sandboxClock", clock, "The clock of this tenant if it is a sandbox. Null if the tenant follows real time. For the support side only.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ReadConfiguration);
            return (await request.Configuration()).OwnClock ? await request.Shared.Clocks.Find(request.Tenant, request.Cancellation) : null;
        });
        var sandbox = types.Schema.Object<TenantRow>("Sandbox", "A tenant of its own, with a copy of the configuration, its own keys and a clock that is moved by hand.");
        sandbox.Field("key", types.String.NonNull(), "Its slug, as in its address `/t/{key}/graphql`.", s => s.Id.Value);
        sandbox.Field("name", types.String.NonNull(), "What it is called.", s => s.Name);
        sandbox.Field("createdAt", types.DateTime.NonNull(), "When it was made, by its own clock.", s => s.CreatedAt);
        sandbox.Field("clock", clock, "Where its own time stands.", async (s, context) =>
        {
            var request = context.State<ApiRequest>();
            return await request.Shared.Clocks.Find(s.Id, request.Cancellation);
        });
        types.Query.Field("sandboxes", sandbox.NonNull().List(), "The sandboxes of this tenant that are open, by key. For those who may configure.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.WriteConfiguration);
            return await request.Shared.Sandboxes.List(request.Tenant, request.Cancellation);
        }).Cost(5);
        DeclareCreate(types, sandbox);
        DeclareClose(types, sandbox);
        DeclareMove(types);
    }

    private static void DeclareCreate(SchemaTypes types, ObjectType<TenantRow> sandbox) => Mutations.Declare<SandboxPayload>(
        types,
        "createSandbox",
        "Makes a sandbox of this tenant: a tenant of its own without its data, with an administrator's key of its own and a clock that stands still until it is moved. Webhooks are not copied. Not within a sandbox; at most 5 are open at a time.",
        input => input
            .Field("slug", types.String.NonNull(), "What tells it from the others: 1 to 30 of a-z, 0-9 and inner hyphens. Its key becomes `{tenant}--{slug}`.")
            .Field("startAt", types.DateTime, "Where its clock stands to begin with. Now if it is not given.")
            .FieldWithDefault("copyConfiguration", types.Boolean.NonNull(), "True for this tenant's configuration, false for the standard one.", "true"),
        payload =>
        {
            payload.Field("sandbox", sandbox, "What was made.", p => p.Sandbox);
            payload.Field("secret", types.String, "An administrator's key of the sandbox, for `Authorization: Bearer …` at its address. Shown this once; it does not open this tenant.", p => p.Secret);
        },
        async (input, request) => MayManage(request)
            ? await request.Shared.Sandboxes.Create(request, input.GetString("slug")!, input.Get<Instant?>("startAt"), input.Get<bool>("copyConfiguration"))
            : SandboxPayload.Refused(InputErrors.NotAllowed()),
        audit: new AuditRule(AuditActions.SandboxCreated, "sandbox", "slug", Permission.WriteConfiguration));

    private static void DeclareClose(SchemaTypes types, ObjectType<TenantRow> sandbox) => Mutations.Declare<SandboxPayload>(
        types,
        "closeSandbox",
        "Ends a sandbox of this tenant: its keys stop working and nobody gets in any more. Its key is not given out again.",
        input => input.Field("key", types.String.NonNull(), "The sandbox's key."),
        payload => payload.Field("sandbox", sandbox, "What was ended.", p => p.Sandbox),
        async (input, request) => MayManage(request)
            ? await request.Shared.Sandboxes.Close(request, input.GetString("key")!)
            : SandboxPayload.Refused(InputErrors.NotAllowed()),
        audit: new AuditRule(AuditActions.SandboxClosed, "sandbox", "key", Permission.WriteConfiguration));

    private static void DeclareMove(SchemaTypes types)
    {
        var firing = types.Schema.Object<ClockFiring>("ClockFiring", "Something that a timer did while the clock was moved.");
        firing.Field("at", types.DateTime.NonNull(), "When, on the sandbox's clock.", f => f.Event.At);
        firing.Field("dueAt", types.DateTime, "The true due time; a breach fires just after it. Null for what a timer's step changed besides.", f => f.DueAt);
        firing.Field("type", types.String.NonNull(), "What happened, as events are stored: `slaBreached`.", f => f.Event.Type);
        firing.Field("subject", types.String.NonNull(), "To whom: `ticket/42`, `agent/anna`, `team/first-level`.", f => f.Stream.ToString());
        firing.Field("ticketNumber", types.Int, "For a ticket's event: its number.", f => f.Stream.Kind == StreamKind.Ticket && TicketId.TryParse(f.Stream.Key, out var ticket) ? (int?)ticket.Number : null);
        firing.Field("data", types.Json.NonNull(), "The event as stored. Keys in it are those of this tenant, not global ids.", f => new JsonText(f.Event.Data));
        Mutations.Declare<ClockMovePayload>(
            types,
            "moveClock",
            "Moves the clock of a sandbox forward. It stops at every instant at which something is due, so that warnings, breaches, escalation steps and their notifications happen in order and at their exact times. One move at a time.",
            input => input
                .Field("to", types.DateTime, "Where to; not before the present. This or `by`.")
                .Field("by", types.Duration, "By how much, zero or more. This or `to`."),
            payload =>
            {
                payload.Field("from", types.DateTime, "Where it stood.", p => p.Move?.From);
                payload.Field("reachedAt", types.DateTime, "Where it stands now.", p => p.Move?.ReachedAt);
                payload.Field("isComplete", types.Boolean, "False if there was too much to do for one call: ask again for the rest of the way.", p => p.Move?.IsComplete);
                payload.Field("firings", firing.NonNull().List().NonNull(), "What timers did on the way, in order.", p => p.Move?.Firings ?? []);
            },
            Move,
            audit: new AuditRule(AuditActions.ClockMoved, "clock", null, Permission.WriteConfiguration));
    }

    private static async ValueTask<ClockMovePayload> Move(InputObject input, ApiRequest request)
    {
        if (!request.Allows(Permission.WriteConfiguration))
            return ClockMovePayload.Refused(InputErrors.NotAllowed());
        var (to, by) = (input.Get<Instant?>("to"), input.Get<Duration?>("by"));
        if (to is null == by is null)
            return ClockMovePayload.Refused(Refusal.Validation("clock.target", "Give either to or by.", "to"));
        if (!(await request.Configuration()).OwnClock || await request.Shared.Clocks.Find(request.Tenant, request.Cancellation) is not { } clock)
            return ClockMovePayload.Refused(ClockErrors.RealTime());
        if (by < Duration.Zero)
            return ClockMovePayload.Refused(ClockErrors.Backward(clock.Now) with { Field = "by" });
        if (by > Duration.FromDays(3660))
            return ClockMovePayload.Refused(ClockErrors.Jump(366) with { Field = "by" });
        var move = await request.Shared.Clocks.Move(request.Tenant, to ?? clock.Now + by!.Value, request.Actor, request.Cancellation);
        request.Moved();
        if (move.IsSuccess)
            request.Note(AuditActions.ClockMoved, "clock", request.Tenant.Value, ("from", move.Value.From.ToString()), ("to", move.Value.ReachedAt.ToString()));
        return move.IsSuccess ? new ClockMovePayload(move.Value, []) : ClockMovePayload.Refused(move.Refusal);
    }

    // A credential that is limited to scopes must not come by an unlimited one.
    private static bool MayManage(ApiRequest request) =>
        request.Allows(Permission.WriteConfiguration) && request.Allows(Permission.ManageApiKeys) && request.Principal.Scopes.IsDefaultOrEmpty;
}
