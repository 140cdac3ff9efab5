using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.People;

/// <summary>Organisation. Key and name are for everybody who sees a ticket of it, the rest for those only who may read people.</summary>
internal static class OrganisationTypes
{
    public static void Declare(SchemaTypes types)
    {
        var organisation = types.Schema.Object<OrganisationNode>("Organisation", "A company or department to which requesters belong. Its tickets: `tickets(filter: {organisationIds: [...]})`; its members: `users(filter: {organisationIds: [...]})`.");
        organisation.Implements(types.Node);
        organisation.Field("id", types.Id.NonNull(), "Global id.", (o, context) => context.State<ApiRequest>().IdOf(o.Id));
        organisation.Field("key", types.String.NonNull(), "Slug within the tenant.", o => o.Id.Value);
        organisation.Field("name", types.String.NonNull(), "Name to show.", async (o, context) => (await Row(o, context))?.Name ?? o.Id.Value);
        organisation.Field("note", types.String, "What to know about it. For the support side only.", async (o, context) => MayRead(context) ? (await Row(o, context))?.Note : null);
        organisation.Field("version", types.Int, "From 1 up, one more for each change; what `expectedVersion` is compared with. For the support side only.", async (o, context) => MayRead(context) ? (await Row(o, context))?.Version : null);
        organisation.Field("memberCount", types.Int, "How many active users belong to it. For the support side only.", async (o, context) =>
            MayRead(context) ? (await context.State<ApiRequest>().MemberCounts.Load(o.Id))?.Value ?? 0 : null);
        types.Query.Field("organisation", organisation, "One organisation. Null if there is none. For the support side only.", async (_, context) =>
        {
            context.State<ApiRequest>().Demand(Permission.ReadPeople);
            return await Find(context.State<ApiRequest>(), context.Arg<string>("id")!);
        })
            .Arg("id", types.Id.NonNull(), "Global id.");
        types.Query.Field("organisations", Connections.Declare(types, "Organisation", organisation), "The organisations of requesters, by name. For the support side only.", async (_, context) => await List(context))
            .Arg("search", types.String, "Words; each is part of the name or the key.")
            .Paged(types);
    }

    /// <summary>The organisation of an id, if the principal may read people.</summary>
    public static async ValueTask<OrganisationNode?> Find(ApiRequest request, string id) =>
        request.SlugOf<OrganisationId>(id, NodeKind.Organisation) is { } organisation
        && request.Allows(Permission.ReadPeople)
        && await request.Organisations.Load(organisation) is not null
            ? new OrganisationNode(organisation)
            : null;

    private static async ValueTask<Connection<OrganisationNode>> List(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        request.Demand(Permission.ReadPeople);
        var page = Connections.PageOf(context);
        if (!page.IsSuccess)
            throw ApiRequest.Refused(page.Refusal);
        var found = await request.PeopleReader.Organisations(request.Tenant, context.Arg<string>("search"), page.Value, request.Cancellation);
        if (!found.IsSuccess)
            throw ApiRequest.Refused(found.Refusal);
        foreach (var item in found.Value.Items)
            request.Organisations.Prime(item.Value.Id, item.Value);
        return Connection<OrganisationNode>.Of(
            [.. found.Value.Items.Select(item => new PageItem<OrganisationNode>(new OrganisationNode(item.Value.Id), item.Cursor))],
            found.Value.HasNext,
            found.Value.HasPrevious,
            found.Value.TotalCount);
    }

    private static ValueTask<OrganisationRow?> Row(OrganisationNode organisation, in ResolverContext context) =>
        context.State<ApiRequest>().Organisations.Load(organisation.Id);

    private static bool MayRead(in ResolverContext context) => context.State<ApiRequest>().Allows(Permission.ReadPeople);
}
