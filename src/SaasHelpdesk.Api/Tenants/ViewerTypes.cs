using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>Viewer: who asks, and what they may do.</summary>
internal static class ViewerTypes
{
    public static void Declare(SchemaTypes types)
    {
        var role = types.Schema.Enum<Role>("Role", "What somebody is in a tenant.")
            .Value(Role.Requester, "Asks for help; sees their own tickets.")
            .Value(Role.Supervisor, "A requester who also sees the tickets of their organisation.")
            .Value(Role.Agent, "Works on tickets.")
            .Value(Role.TeamLead, "An agent who leads a team.")
            .Value(Role.TenantAdmin, "Runs the tenant: works on tickets, configures, hands out keys.");
        var permission = types.Schema.Enum<Permission>("Permission", "What may be done.")
            .Value(Permission.ReadTickets, "See tickets with their public conversation and clocks.")
            .Value(Permission.ReadInternals, "See internal notes, and what only the support side needs to know of a ticket.")
            .Value(Permission.WriteTickets, "Open tickets, reply, ask for escalation, withdraw, reopen.")
            .Value(Permission.WorkTickets, "Open tickets for others and do everything that the support side does with a ticket.")
            .Value(Permission.ReadPeople, "See users and agents.")
            .Value(Permission.ReadConfiguration, "See teams, policies and calendars.")
            .Value(Permission.WriteConfiguration, "Publish a configuration.")
            .Value(Permission.ManageApiKeys, "Make, list and revoke API keys.")
            .Value(Permission.WritePeople, "Create and change users, organisations and agents' profiles.")
            .Value(Permission.ReadAudit, "See who did what in the tenant.");
        var reach = types.Schema.Enum<Reach>("Reach", "How far a permission reaches.")
            .Value(Reach.Nothing, "Not at all.")
            .Value(Reach.Own, "What you requested.")
            .Value(Reach.Organisation, "What members of your organisation requested, and your own.")
            .Value(Reach.Tenant, "Everything in the tenant.");

        var right = types.Schema.Object<Right>("Right", "A permission with its reach.");
        right.Field("permission", permission.NonNull(), "What may be done.", r => r.Permission);
        right.Field("reach", reach.NonNull(), "How far.", r => r.Reach);
        var viewer = types.Schema.Object<Principal>("Viewer", "Who asks.");
        viewer.Field("user", types.User.NonNull(), "Whom the credential acts as.", async (p, context) => await PeopleTypes.User(context.State<ApiRequest>(), p.User, p.Name));
        viewer.Field("role", role.NonNull(), "The role in this tenant.", p => p.Role);
        viewer.Field("rights", right.NonNull().List().NonNull(), "What the credential may do; permissions that are not listed it has not.", p => Rights(p));
        types.Query.Field("viewer", viewer.NonNull(), "You.", (_, context) => context.State<ApiRequest>().Principal);
    }

    private static IEnumerable<Right> Rights(Principal principal) =>
        from permission in Enum.GetValues<Permission>()
        let reach = AccessPolicy.ReachOf(principal, permission)
        where reach != Reach.Nothing
        select new Right(permission, reach);

    private sealed record Right(Permission Permission, Reach Reach);
}
