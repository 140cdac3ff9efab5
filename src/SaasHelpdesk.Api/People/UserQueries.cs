using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.People;

/// <summary>The queries for users.</summary>
internal static class UserQueries
{
    public static void Declare(SchemaTypes types)
    {
        types.Query.Field("user", types.User, "One user. Null if there is none, or if you may not see them.", async (_, context) =>
            await Find(context.State<ApiRequest>(), context.Arg<string>("id")!))
            .Arg("id", types.Id.NonNull(), "Global id.");
        var filter = types.Schema.InputObject("UserFilter", "Which users: those that pass every condition that is set. An empty list is no condition.")
            .Field("search", types.String, "Words; each is part of the name, the address or the key, in any case. At most eight count.")
            .Field("roles", types.Schema.Enum<Role>("Role").NonNull().List(), "One of these roles.")
            .Field("organisationIds", types.Id.NonNull().List(), "One of these organisations.")
            .Field("isActive", types.Boolean, "True: only users that were not deactivated; false: only those that were.");
        types.Query.Field("users", Connections.Declare(types, "User", types.User), "The users of the tenant, by name. For the support side only.", async (_, context) => await List(context))
            .Arg("filter", filter, "Which users.")
            .Paged(types);
    }

    /// <summary>The user of an id, if the principal may see them.</summary>
    public static async ValueTask<UserNode?> Find(ApiRequest request, string id)
    {
        if (request.SlugOf<UserId>(id, NodeKind.User) is not { } user || (user != request.Principal.User && !request.Allows(Permission.ReadPeople)))
            return null;
        return await request.Users.Load(user) is { } row ? new UserNode(user, row.Name, row) : null;
    }

    private static async ValueTask<Connection<UserNode>> List(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        request.Demand(Permission.ReadPeople);
        var page = Connections.PageOf(context);
        if (!page.IsSuccess)
            throw ApiRequest.Refused(page.Refusal);
        var found = await request.PeopleReader.Users(request.Tenant, Filter(request, context.Arg<InputObject>("filter")), page.Value, request.Cancellation);
        if (!found.IsSuccess)
            throw ApiRequest.Refused(found.Refusal);
        foreach (var item in found.Value.Items)
            request.Users.Prime(item.Value.Id, item.Value);
        return Connection<UserNode>.Of(
            [.. found.Value.Items.Select(item => new PageItem<UserNode>(new UserNode(item.Value.Id, item.Value.Name, item.Value), item.Cursor))],
            found.Value.HasNext,
            found.Value.HasPrevious,
            found.Value.TotalCount);
    }

    private static UserFilter Filter(ApiRequest request, InputObject? input)
    {
        if (input is null)
            return new UserFilter();
        var organisations = input.GetList<string>("organisationIds").Select(id =>
            request.SlugOf<OrganisationId>(id, NodeKind.Organisation) ?? throw ApiRequest.Refused(InputErrors.NotFound("organisation", "organisationIds")));
        return new UserFilter
        {
            Search = input.GetString("search"),
            Roles = [.. input.GetList<Role>("roles").Select(RoleNames.NameOf)],
            Organisations = [.. organisations],
            IsActive = input.Get<bool?>("isActive"),
        };
    }
}
