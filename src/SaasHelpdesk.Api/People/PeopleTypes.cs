using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.People;

/// <summary>User, Author. What is not needed to speak with somebody is for those only who may read people.</summary>
internal static class PeopleTypes
{
    public static void Declare(SchemaTypes types)
    {
        DeclareUser(types);
        DeclareAuthor(types);
    }

    public static async ValueTask<UserNode?> User(ApiRequest request, UserId id, string? name = null)
    {
        var row = await request.Users.Load(id);
        return new UserNode(id, row?.Name ?? name ?? id.Value, row);
    }

    public static async ValueTask<AgentNode?> Agent(ApiRequest request, AgentId? id)
    {
        if (id is not { } agent)
            return null;
        var row = await request.Agents.Load(agent);
        return new AgentNode(agent, row?.Name ?? (await request.Users.Load(new UserId(agent.Value)))?.Name ?? agent.Value, row);
    }

    private static void DeclareUser(SchemaTypes types)
    {
        var user = types.Schema.Object<UserNode>("User", "A person within the tenant: requester, agent or administrator.");
        user.Implements(types.Node);
        user.Field("id", types.Id.NonNull(), "Global id.", (u, context) => context.State<ApiRequest>().IdOf(u.Id));
        user.Field("key", types.String.NonNull(), "Slug within the tenant.", u => u.Id.Value);
        user.Field("name", types.String.NonNull(), "Name to show.", u => u.Name);
        user.Field("email", types.EmailAddress, "E-mail address. Null if none is known, or if you may not see it.", (u, context) => MaySee(u.Id, context) ? u.Row?.Email : null);
        user.Field("role", types.String, "Role, as stored: `requester`, `supervisor`, `agent`, `teamLead`, `tenantAdmin`. Null if unknown, or if you may not see it.", (u, context) => MaySee(u.Id, context) ? u.Row?.Role : null);
        user.Field("isVip", types.Boolean.NonNull(), "Whether the person is a VIP. False if you may not see it.", (u, context) => MaySee(u.Id, context) && u.Row?.Vip == true);
        user.Field("isActive", types.Boolean, "False if the person is a user no more: their keys open nothing, and what they did stays. Null if unknown, or if you may not see it.", (u, context) => MaySee(u.Id, context) ? u.Row?.Active : null);
        user.Field("version", types.Int, "From 1 up, one more for each change; what `expectedVersion` is compared with. Null if unknown, or if you may not see it.", (u, context) => MaySee(u.Id, context) ? u.Row?.Version : null);
        user.Field("organisation", types.Organisation, "The organisation that the person belongs to. Null if there is none, or if you may not see it.", (u, context) => MaySee(u.Id, context) && u.Row?.Organisation is { } id ? new OrganisationNode(id) : null);
    }

    private static void DeclareAuthor(SchemaTypes types)
    {
        var kind = types.Schema.Enum<AuthorKind>("AuthorKind", "Who acts or writes.")
            .Value(AuthorKind.Requester, "The customer's side.")
            .Value(AuthorKind.Agent, "A human on the support side.")
            .Value(AuthorKind.System, "The helpdesk itself: timers, rules, automatic replies. Never counts as a response.")
            .Value(AuthorKind.Bot, "A program that acts under a name of its own. Never counts as a response.");
        var author = types.Schema.Object<AuthorNode>("Author", "Who wrote or did something, as it was then.");
        author.Field("kind", kind.NonNull(), "Which side.", a => a.Kind);
        author.Field("name", types.String.NonNull(), "Name at that time.", a => a.Name);
        author.Field("user", types.User, "The user as of now. Null for the helpdesk itself and for programs.", async (a, context) =>
            a.Kind is AuthorKind.System or AuthorKind.Bot ? null : await User(context.State<ApiRequest>(), a.Id, a.Name));
    }

    private static bool MayRead(in ResolverContext context) => context.State<ApiRequest>().Allows(Permission.ReadPeople);

    private static bool MaySee(UserId user, in ResolverContext context) =>
        user == context.State<ApiRequest>().Principal.User || MayRead(context);
}
