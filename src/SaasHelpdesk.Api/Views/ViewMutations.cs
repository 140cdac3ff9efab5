using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Views;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Views;

/// <summary>Saving, changing and removing views.</summary>
internal static class ViewMutations
{
    private const int MostOwn = 50;
    private const int MostShared = 200;

    public static void Declare(SchemaTypes types)
    {
        Declare(
            types,
            "createView",
            "Saves a view of tickets: for yourself, for a team that you belong to, or (administrators and leads of teams) for the whole support side.",
            input => ViewInput.Declare(input, types, isNew: true),
            Create,
            new AuditRule(AuditActions.ViewShared, "view", null, Permission.WorkTickets));
        Declare(
            types,
            "updateView",
            "Changes a saved view. What is left out stays as it is. Yours, your team's as its lead, any shared one as an administrator.",
            input =>
            {
                input
                    .Field("id", types.Id.NonNull(), "The view.")
                    .Field("expectedVersion", types.Int, "The version of the view that you saw; if it has changed since, nothing is done. Null: whatever its version.");
                ViewInput.Declare(input, types, isNew: false);
            },
            Update,
            new AuditRule(AuditActions.ViewUpdated, "view", "id", Permission.WorkTickets));
        Declare(types, "deleteView", "Removes a saved view. Its tickets stay as they are. The payload's view is the one that was removed.", input => input.Field("id", types.Id.NonNull(), "The view."), Delete, new AuditRule(AuditActions.ViewDeleted, "view", "id", Permission.WorkTickets));
    }

    private static void Declare(
        SchemaTypes types, string name, string description, Action<InputObjectType<InputObject>> input, Func<InputObject, ApiRequest, ValueTask<ViewPayload>> run, AuditRule audit) =>
        Mutations.Declare(
            types,
            name,
            description,
            input,
            payload => payload.Field("view", ViewTypes.View(types), "The view after it, or as it is if it was refused. Null if there is none that you see.", p => p.View),
            run,
            audit: audit);

    private static async ValueTask<ViewPayload> Create(InputObject input, ApiRequest request)
    {
        if (!ViewAccess.MaySave(request))
            return ViewPayload.Refused(InputErrors.NotAllowed());
        var blank = new SavedView
        {
            Id = new ViewId($"v-{Guid.CreateVersion7():n}"),
            Owner = request.Principal.User,
            Sharing = ViewSharing.Me,
            Name = "",
            Definition = default,
            CreatedAt = await request.Now(),
            UpdatedAt = await request.Now(),
        };
        var view = await ViewInput.Apply(input, request, blank);
        if (!view.IsSuccess)
            return ViewPayload.Refused(view.Refusal);
        if (await Full(request, view.Value) is { } refusal)
            return ViewPayload.Refused(refusal);
        await request.Shared.Views.Add(request.Tenant, view.Value, request.Cancellation);
        Note(request, view.Value, wasShared: false);
        return new ViewPayload(await ViewAccess.Find(request, view.Value.Id), []);
    }

    private static async ValueTask<ViewPayload> Update(InputObject input, ApiRequest request)
    {
        var (view, refusal) = await Find(input, request);
        if (view is null)
            return ViewPayload.Refused(refusal!);
        if (input.Get<int?>("expectedVersion") is { } expected && expected != view.Version)
            return await Refused(request, view.Id, ViewErrors.Changed(view.Version), view.Version);
        var changed = await ViewInput.Apply(input, request, view);
        if (!changed.IsSuccess)
            return await Refused(request, view.Id, changed.Refusal, view.Version);
        if (changed.Value.Sharing != view.Sharing && await Full(request, changed.Value) is { } full)
            return await Refused(request, view.Id, full, view.Version);
        if (!await request.Shared.Views.Replace(request.Tenant, changed.Value with { Version = view.Version + 1 }, request.Cancellation))
            return await Refused(request, view.Id, ViewErrors.Changed(view.Version + 1), null);
        Note(request, changed.Value, view.Sharing != ViewSharing.Me);
        return new ViewPayload(await ViewAccess.Find(request, view.Id), []);
    }

    private static async ValueTask<ViewPayload> Delete(InputObject input, ApiRequest request)
    {
        var (view, refusal) = await Find(input, request);
        if (view is null)
            return ViewPayload.Refused(refusal!);
        var node = await ViewAccess.Find(request, view.Id);
        if (!await request.Shared.Views.Remove(request.Tenant, view.Id, request.Cancellation))
            return ViewPayload.Refused(InputErrors.NotFound("view", "id"));
        if (view.Sharing != ViewSharing.Me)
            request.Note(AuditActions.ViewDeleted, "view", view.Id.Value, ("name", view.Name));
        return new ViewPayload(node, []);
    }

    // What only its owner sees is the owner's own affair.
    private static void Note(ApiRequest request, SavedView view, bool wasShared)
    {
        var isShared = view.Sharing != ViewSharing.Me;
        if (!isShared && !wasShared)
            return;
        var action = !isShared ? AuditActions.ViewUnshared : wasShared ? AuditActions.ViewUpdated : AuditActions.ViewShared;
        request.Note(action, "view", view.Id.Value, ("name", view.Name), ("sharing", view.Sharing == ViewSharing.Team ? "team" : isShared ? "tenant" : null), ("team", view.Team?.Value));
    }

    /// <summary>The view of an input, if the principal may change it.</summary>
    private static async ValueTask<(SavedView? View, Refusal? Refusal)> Find(InputObject input, ApiRequest request)
    {
        if (!ViewAccess.MaySave(request))
            return (null, InputErrors.NotAllowed());
        if (request.SlugOf<ViewId>(input.GetString("id")!, NodeKind.View) is not { } id)
            return (null, InputErrors.NotFound("view", "id"));
        if (BuiltInViews.Support.Any(view => view.Id == id))
            return (null, ViewErrors.BuiltIn());
        if (await ViewAccess.Saved(request, id) is not { } saved)
            return (null, InputErrors.NotFound("view", "id"));
        return await ViewAccess.MayChange(request, saved) ? (saved, null) : (null, InputErrors.NotAllowed());
    }

    // Two at the same time may pass together; the bound is there to keep lists of views short, not to be exact.
    private static async ValueTask<Refusal?> Full(ApiRequest request, SavedView view)
    {
        var teams = (await request.Configuration()).Teams.Select(static team => team.Id).ToList();
        var seen = await request.Queues.Views(request.Tenant, view.Owner, teams, request.Cancellation);
        var (most, count) = view.Sharing == ViewSharing.Me
            ? (MostOwn, seen.Count(other => other.Owner == view.Owner && other.Sharing == ViewSharing.Me))
            : (MostShared, seen.Count(other => other.Sharing != ViewSharing.Me));
        return count < most ? null : ViewErrors.Quota(most);
    }

    private static async ValueTask<ViewPayload> Refused(ApiRequest request, ViewId view, Refusal refusal, int? version) =>
        new(await ViewAccess.Find(request, view), [refusal.ToError(version: version)]);
}
