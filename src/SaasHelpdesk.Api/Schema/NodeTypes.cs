using SaasHelpdesk.Api.Attachments;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Tenants;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Api.Views;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Schema;

/// <summary>Node: anything with a global id, refetched by it.</summary>
internal static class NodeTypes
{
    private const int MostIds = 100;

    public static void Declare(SchemaTypes types)
    {
        var node = types.Schema.Interface<object>("Node", "Anything that has a global id.");
        node.Field("id", types.Id.NonNull(), "Global id: opaque, stable, unique over all kinds and tenants.");
        types.Query.Field("node", node, "What an id stands for. Null if it stands for nothing in this tenant, or for something that you may not see.", async (_, context) =>
            await Find(context.State<ApiRequest>(), context.Arg<string>("id")!))
            .Arg("id", types.Id.NonNull(), "A global id.");
        types.Query.Field("nodes", node.List().NonNull(), "What several ids stand for, in their order, with null where `node` would give null.", async (_, context) =>
        {
            var ids = context.ListArg<string>("ids");
            if (ids.Count > MostIds)
                throw new GraphQLException($"At most {MostIds} ids can be asked for at a time.");
            var request = context.State<ApiRequest>();
            return (IEnumerable<object>)(await Task.WhenAll(ids.Select(id => Find(request, id).AsTask())))!;
        })
            .Arg("ids", types.Id.NonNull().List().NonNull(), $"At most {MostIds} global ids.")
            .Cost(1, MostIds, "ids");
    }

    private static async ValueTask<object?> Find(ApiRequest request, string id)
    {
        if (!GlobalId.TryParse(id, out var parsed) || parsed.Tenant != request.Tenant)
            return null;
        return parsed.Kind switch
        {
            NodeKind.Ticket => await TicketAccess.Find(request, request.TicketOf(id)),
            NodeKind.Message => await MessageType.Find(request, id),
            NodeKind.Attachment => await AttachmentTypes.Find(request, id),
            NodeKind.User => await UserQueries.Find(request, id),
            NodeKind.Agent when request.SlugOf<AgentId>(id, NodeKind.Agent) is { } agent && request.Allows(Permission.ReadPeople) =>
                await request.Agents.Load(agent) is { } row ? new AgentNode(agent, row.Name, row) : null,
            NodeKind.Team when request.SlugOf<TeamId>(id, NodeKind.Team) is { } team && request.Allows(Permission.ReadConfiguration) =>
                (await request.Configuration()).Team(team) is { } definition ? new TeamNode(team, definition) : null,
            NodeKind.View => await ViewAccess.Find(request, request.SlugOf<ViewId>(id, NodeKind.View)),
            NodeKind.Organisation => await OrganisationTypes.Find(request, id),
            NodeKind.Tenant => parsed.Key == request.Tenant.Value ? request.TenantOfRequest.Row : null,
            NodeKind.ApiKey when request.Allows(Permission.ManageApiKeys) => await ApiKeyTypes.Find(request, parsed.Key),
            _ => null,
        };
    }
}
