using System.Text;
using NodaTime;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Audit;

/// <summary>The audit log, for those who may read it.</summary>
internal static class AuditTypes
{
    private const int MostActions = 50;

    public static void Declare(SchemaTypes types)
    {
        var entry = DeclareEntry(types);
        var filter = types.Schema.InputObject("AuditFilter", "Which entries: those that pass every condition that is set. An empty list is no condition.")
            .Field("actions", types.String.NonNull().List(), $"One of these, at most {MostActions}: {string.Join(", ", AuditActions.All.Select(action => $"`{action}`"))}. More may come.")
            .Field("userId", types.Id, "Made by this user.")
            .Field("since", types.DateTime, "Made at this instant or later.")
            .Field("until", types.DateTime, "Made before this instant.");
        types.Query.Field(
            "audit", Connections.Declare(types, "AuditEntry", entry), "Who changed what in the tenant besides tickets, newest first. For administrators.", async (_, context) => await List(context))
            .Arg("filter", filter, "Which entries.")
            .Paged(types);
        DeclareCheck(types);
    }

    private static ObjectType<AuditEntry> DeclareEntry(SchemaTypes types)
    {
        var outcome = types.Schema.Enum<AuditOutcome>("AuditOutcome", "What became of an audited change.")
            .Value(AuditOutcome.Done, "It was made.")
            .Value(AuditOutcome.Unknown, "It was begun, and the helpdesk or its database failed before it could be said whether it was made.");
        var actor = types.Schema.Object<AuditActor>("AuditActor", "Who made an audited change.");
        actor.Field("kind", types.Schema.Enum<AuthorKind>("AuthorKind").NonNull(), "Which side.", a => a.Kind);
        actor.Field("user", types.User.NonNull(), "The person or program, as of now.", async (a, context) => await PeopleTypes.User(context.State<ApiRequest>(), a.User));
        actor.Field("credential", types.String, "The first characters of the hash of the credential that was shown: those of the target of the `key.created` that made it. Null if there was none.", a => a.Credential);
        var target = types.Schema.Object<AuditRecord>("AuditTarget", "What an audited change was made to.");
        target.Field("kind", types.String.NonNull(), "What it is: `user`, `organisation`, `agent`, `key`, `configuration`, `sandbox`, `clock`, `view`.", r => r.TargetKind);
        target.Field("key", types.String.NonNull(), "Its key within the tenant. Empty if it was not known yet.", r => r.TargetKey);
        var entry = types.Schema.Object<AuditEntry>("AuditEntry", "A change that somebody made, in its place in the tenant's audit log.");
        entry.Field("sequence", types.Int.NonNull(), "Its place: from 1 up, without gap.", e => (int)e.Sequence);
        entry.Field("at", types.DateTime.NonNull(), "When the change was made, in real time, also in a sandbox. Entries are in the order in which they were written, which may differ.", e => e.Record.At);
        entry.Field("actor", actor.NonNull(), "Who made it.", e => e.Record.Actor);
        entry.Field("action", types.String.NonNull(), "What was done, as a stable code.", e => e.Record.Action);
        entry.Field("target", target.NonNull(), "To what.", e => e.Record);
        entry.Field("outcome", outcome.NonNull(), "What became of it.", e => e.Record.Outcome);
        entry.Field("details", types.Json.NonNull(), "What else is known. Keys in it are those of this tenant, not global ids.", e => new JsonText(Encoding.UTF8.GetBytes(e.Record.Details)));
        entry.Field("previousHash", types.String.NonNull(), "The hash of the entry before it; 64 zeros before the first.", e => e.PreviousHash);
        entry.Field("hash", types.String.NonNull(), "SHA-256 over all of this and the tenant, in hexadecimal.", e => e.Hash);
        return entry;
    }

    private static void DeclareCheck(SchemaTypes types)
    {
        var head = types.Schema.Object<AuditHead>("AuditHead", "Where an audit log ends. Who keeps it elsewhere can prove later that nothing before it was changed.");
        head.Field("sequence", types.Int.NonNull(), "Number of the last entry; 0 for an empty log.", h => (int)h.Sequence);
        head.Field("hash", types.String.NonNull(), "Its hash; 64 zeros for an empty log.", h => h.Hash);
        var check = types.Schema.Object<AuditVerdict>("AuditCheck", "What a check of the audit log found.");
        check.Field("isIntact", types.Boolean.NonNull(), "Whether no entry is changed, missing, moved or added.", c => c.FirstBroken is null);
        check.Field("entries", types.Int.NonNull(), "How many entries were found good, from the first on.", c => (int)c.Entries);
        check.Field("firstBroken", types.Int, "Number of the first entry that is not. Null if there is none.", c => (int?)c.FirstBroken);
        check.Field("head", head.NonNull(), "Where the log ends.", c => c.Head);
        types.Query.Field("auditCheck", check, "Computes the hashes of the whole audit log anew. For administrators.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ReadAudit);
            await request.Shared.Audit.Settle(request);
            return await request.AuditReader.Check(request.Tenant, request.Cancellation);
        }).Cost(5000);
    }

    private static async ValueTask<Connection<AuditEntry>> List(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        request.Demand(Permission.ReadAudit);
        var page = Connections.PageOf(context);
        if (!page.IsSuccess)
            throw ApiRequest.Refused(page.Refusal);
        var filter = Filter(request, context.Arg<InputObject>("filter"));
        var (after, before) = (Cursor(page.Value.After, "after"), Cursor(page.Value.Before, "before"));
        await request.Shared.Audit.Settle(request);
        var found = await request.AuditReader.Entries(request.Tenant, filter, after, before, page.Value.Size + 1, page.Value.Backward, request.Cancellation);
        var isCut = found.Count > page.Value.Size;
        var taken = !isCut ? found : page.Value.Backward ? [.. found.Skip(1)] : [.. found.Take(page.Value.Size)];
        return Connection<AuditEntry>.Of(
            [.. taken.Select(entry => new PageItem<AuditEntry>(entry, NumberCursor.Of(entry.Sequence)))],
            page.Value.Backward ? before is not null : isCut,
            page.Value.Backward ? isCut : after is not null,
            page.Value.WithTotalCount ? await request.AuditReader.Count(request.Tenant, filter, request.Cancellation) : null);
    }

    private static AuditFilter Filter(ApiRequest request, InputObject? input)
    {
        if (input is null)
            return new AuditFilter();
        var actions = input.GetList<string>("actions");
        if (actions.Count > MostActions)
            throw ApiRequest.Refused(Refusal.Validation("audit.actions", $"At most {MostActions} actions can be asked for.", "actions"));
        UserId? user = null;
        if (input.GetString("userId") is { } id)
            user = request.SlugOf<UserId>(id, NodeKind.User) ?? throw ApiRequest.Refused(InputErrors.NotFound("user", "userId"));
        return new AuditFilter { Actions = actions, User = user, Since = input.Get<Instant?>("since"), Until = input.Get<Instant?>("until") };
    }

    private static long? Cursor(string? text, string field)
    {
        if (text is null)
            return null;
        return NumberCursor.TryParse(text, out var number)
            ? number
            : throw ApiRequest.Refused(Refusal.Validation("page.cursor", "The cursor is damaged or belongs to another list.", field));
    }
}
