using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.People;

/// <summary>Making, changing and deactivating users.</summary>
internal static class UserMutations
{
    public static void Declare(SchemaTypes types)
    {
        var role = types.Schema.Enum<Role>("Role");
        Declare(
            types,
            "createUser",
            "Makes a user of the tenant. For administrators.",
            input => input
                .Field("name", types.String.NonNull(), "Name to show, 1 to 200 characters.")
                .Field("email", types.EmailAddress, "E-mail address; no other user may have it.")
                .Field("key", types.String, "Slug within the tenant, by which agents are named in teams. Default: made from the address, or at random.")
                .FieldWithDefault("role", role.NonNull(), "What the user is.", "REQUESTER")
                .Field("organisationId", types.Id, "The organisation that the user belongs to.")
                .FieldWithDefault("isVip", types.Boolean.NonNull(), "Whether the user is a VIP.", "false"),
            Create,
            new AuditRule(AuditActions.UserCreated, "user", "key", Permission.WritePeople));
        Declare(
            types,
            "updateUser",
            "Changes a user. What is left out stays as it is. Who gets a lesser role loses the API keys that act in a higher one. For administrators.",
            input => Change(input, types)
                .Field("name", types.String, "Name to show, 1 to 200 characters.")
                .Field("email", types.EmailAddress, "E-mail address; no other user may have it. Null for none.")
                .Field("role", role, "What the user is.")
                .Field("organisationId", types.Id, "The organisation that the user belongs to. Null for none.")
                .Field("isVip", types.Boolean, "Whether the user is a VIP."),
            Update,
            new AuditRule(AuditActions.UserUpdated, "user", "id", Permission.WritePeople));
        Declare(
            types,
            "deactivateUser",
            "Ends somebody's being a user: their API keys open nothing from now on (on other nodes within seconds), as an agent they are offline and give back what they have not taken. What they did stays. For administrators.",
            input => Change(input, types),
            (input, request) => SetActive(input, request, active: false),
            new AuditRule(AuditActions.UserDeactivated, "user", "id", Permission.WritePeople));
        Declare(
            types,
            "activateUser",
            "Makes somebody a user again, with the API keys that they had. For administrators.",
            input => Change(input, types),
            (input, request) => SetActive(input, request, active: true),
            new AuditRule(AuditActions.UserActivated, "user", "id", Permission.WritePeople));
    }

    private static InputObjectType<InputObject> Change(InputObjectType<InputObject> input, SchemaTypes types) => input
        .Field("id", types.Id.NonNull(), "The user.")
        .Field("expectedVersion", types.Int, "The version of the user that you saw; if it has changed since, nothing is done. Null: whatever its version.");

    private static void Declare(
        SchemaTypes types, string name, string description, Action<InputObjectType<InputObject>> input, Func<InputObject, ApiRequest, ValueTask<UserPayload>> run, AuditRule audit) =>
        Mutations.Declare(
            types,
            name,
            description,
            input,
            payload => payload.Field("user", types.User, "The user after it, or as they are if it was refused. Null if there is none.", p => p.User),
            async (given, request) => request.Allows(Permission.WritePeople) ? await run(given, request) : UserPayload.Refused(InputErrors.NotAllowed()),
            audit: audit);

    private static async ValueTask<UserPayload> Create(InputObject input, ApiRequest request)
    {
        var email = input.GetString("email");
        UserId id;
        if (input.GetString("key") is { } key)
        {
            if (!UserId.TryParse(key, out id))
                return UserPayload.Refused(PeopleErrors.Key());
        }
        else
        {
            id = email is null ? new UserId($"u-{Guid.CreateVersion7():n}") : PeopleInput.IdFor(email);
        }

        var user = await PeopleInput.Apply(input, request, new UserRow { Id = id, Name = "", Role = RoleNames.NameOf(Role.Requester) });
        if (!user.IsSuccess)
            return UserPayload.Refused(user.Refusal);
        if (!await request.Shared.Users.Add(request.Tenant, user.Value, request.Cancellation))
            return UserPayload.Refused(PeopleErrors.UserTaken(input.GetString("key") is null ? "email" : "key"));
        request.Users.Clear(id);
        request.Note(AuditActions.UserCreated, "user", id.Value, ("role", user.Value.Role), ("organisation", user.Value.Organisation?.Value));
        if (RoleNames.TryParse(user.Value.Role, out var role) && Principal.IsSupportRole(role))
            await request.Shared.Grains.Agent(request.Tenant, new AgentId(id.Value)).SetProfile(new SetProfile { Name = user.Value.Name }, request.Actor);
        return UserPayload.Of(user.Value);
    }

    private static async ValueTask<UserPayload> Update(InputObject input, ApiRequest request)
    {
        var (user, refusal) = await Find(input, request);
        if (user is null || refusal is not null)
            return UserPayload.Refused(refusal!, user);
        var changed = await PeopleInput.Apply(input, request, user);
        if (!changed.IsSuccess)
            return UserPayload.Refused(changed.Refusal, user);
        if (changed.Value == user)
        {
            // An earlier try may have been cut off between the change and the end of the keys above it.
            await EndKeys(request, user);
            return UserPayload.Of(user);
        }

        if (changed.Value.Role != user.Role && user.Id == request.Principal.User)
            return UserPayload.Refused(PeopleErrors.Self(), user);
        return await Replace(request, user, changed.Value);
    }

    private static async ValueTask<UserPayload> SetActive(InputObject input, ApiRequest request, bool active)
    {
        var (user, refusal) = await Find(input, request);
        if (user is null || refusal is not null)
            return UserPayload.Refused(refusal!, user);
        if (user.Id == request.Principal.User)
            return UserPayload.Refused(PeopleErrors.Self(), user);
        return user.Active == active ? UserPayload.Of(user) : await Replace(request, user, user with { Active = active });
    }

    private static async ValueTask<UserPayload> Replace(ApiRequest request, UserRow before, UserRow after)
    {
        after = after with { Version = before.Version + 1 };
        if (!await request.Shared.Users.Replace(request.Tenant, after, request.Cancellation))
            return UserPayload.Refused(PeopleErrors.UserChanged(before.Version + 1), before);
        request.Users.Clear(after.Id);
        Note(request, before, after);
        if (after.Role != before.Role)
            await EndKeys(request, after);
        await request.Shared.ApiKeys.Changed(request.Tenant, after.Id, CancellationToken.None);
        var agent = new AgentId(after.Id.Value);
        var isSupport = after.Active && RoleNames.TryParse(after.Role, out var role) && Principal.IsSupportRole(role);
        if (!isSupport && await request.Agents.Load(agent) is not null)
            await request.Shared.Grains.Agent(request.Tenant, agent).SetPresence(new SetPresence(Presence.Offline), request.Actor);
        return UserPayload.Of(after);
    }

    // The change stands: whether the caller still waits does not matter any more.
    private static async ValueTask EndKeys(ApiRequest request, UserRow user)
    {
        if (RoleNames.TryParse(user.Role, out var role))
            await request.Shared.ApiKeys.RevokeAbove(request.Tenant, user.Id, role, CancellationToken.None);
    }

    // Which fields, and the values of those that are about rights; names and addresses may have to be erased one day.
    private static void Note(ApiRequest request, UserRow before, UserRow after)
    {
        string?[] changed =
        [
            before.Name == after.Name ? null : "name", before.Email == after.Email ? null : "email", before.Vip == after.Vip ? null : "isVip",
            before.Organisation == after.Organisation ? null : "organisation", before.Role == after.Role ? null : "role",
        ];
        var action = before.Active == after.Active ? AuditActions.UserUpdated : after.Active ? AuditActions.UserActivated : AuditActions.UserDeactivated;
        request.Note(
            action,
            "user",
            after.Id.Value,
            ("changed", before.Active == after.Active ? changed.Where(name => name is not null) : null),
            ("role", before.Role == after.Role ? null : after.Role),
            ("roleBefore", before.Role == after.Role ? null : before.Role));
    }

    private static async ValueTask<(UserRow? User, Refusal? Refusal)> Find(InputObject input, ApiRequest request)
    {
        if (request.SlugOf<UserId>(input.GetString("id")!, NodeKind.User) is not { } id || await request.Users.Load(id) is not { } user)
            return (null, InputErrors.NotFound("user", "id"));
        return (user, input.Get<int?>("expectedVersion") is { } expected && expected != user.Version ? PeopleErrors.UserChanged(user.Version) : null);
    }
}
