using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>What the support side sees of the configuration in force: agents, teams, policies, calendars, and the whole as JSON.</summary>
internal static class ConfigurationTypes
{
    public static void Declare(SchemaTypes types)
    {
        types.Query.Field("agents", types.Agent.NonNull().List(), "Everybody who works on tickets, by key. For the support side only.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ReadPeople);
            var agents = await request.PeopleReader.AllAgents(request.Cancellation);
            return agents.Select(agent => new AgentNode(agent.Row.Id, agent.Row.Name, agent.Row));
        });
        types.Query.Field("teams", types.Team.NonNull().List(), "The teams. For the support side only.", async (_, context) =>
            (await InForce(context.State<ApiRequest>())).Teams.Select(team => new TeamNode(team.Id, team)));
        DeclareWhole(types);
        var calendar = DeclareCalendar(types);
        types.Query.Field("calendars", calendar.NonNull().List(), "The business calendars. For the support side only.", async (_, context) =>
            (await InForce(context.State<ApiRequest>())).Calendars.AsEnumerable());
        var policy = DeclarePolicy(types);
        types.Query.Field("policies", policy.NonNull().List(), "The SLA policies, in order: the first active one that matches a new ticket applies to it. For the support side only.", async (_, context) =>
            (await InForce(context.State<ApiRequest>())).Policies.AsEnumerable());
    }

    private static async ValueTask<TenantConfiguration> InForce(ApiRequest request)
    {
        request.Demand(Permission.ReadConfiguration);
        return await request.Configuration();
    }

    private static void DeclareWhole(SchemaTypes types)
    {
        var configuration = types.Configuration;
        configuration.Field("version", types.Int.NonNull(), "From 1 up; what `expectedVersion` of `publishConfiguration` is compared with.", c => c.Version);
        configuration.Field("json", types.Json.NonNull(), "The whole configuration, in the form that `publishConfiguration` takes.", c => new JsonText(DomainJson.Serialize(c)));
        types.Query.Field("configuration", configuration, "The configuration in force. For the support side only.", async (_, context) =>
            await InForce(context.State<ApiRequest>()));
    }

    private static ObjectType<CalendarDefinition> DeclareCalendar(SchemaTypes types)
    {
        var calendar = types.Schema.Object<CalendarDefinition>("BusinessCalendar", "A business calendar: when time counts.");
        calendar.Field("key", types.String.NonNull(), "Slug within the tenant.", c => c.Id.Value);
        calendar.Field("version", types.Int.NonNull(), "From 1 up; each edit makes the next.", c => c.Version);
        calendar.Field("name", types.String.NonNull(), "Name to show.", c => c.Name);
        calendar.Field("timeZone", types.String.NonNull(), "IANA time zone.", c => c.TimeZone);
        calendar.Field("holidaySets", types.String.NonNull().List().NonNull(), "Holiday sets by code, for example `DE-BY`; their days are closed.", c => c.HolidaySets);
        calendar.Field("definition", types.Json.NonNull(), "The whole calendar with its hours and special days, as in the configuration.", c => new JsonText(DomainJson.Serialize(c)));
        return calendar;
    }

    private static ObjectType<SlaPolicy> DeclarePolicy(SchemaTypes types)
    {
        var policy = types.Schema.Object<SlaPolicy>("SlaPolicy", "An SLA policy: what is promised for which tickets.");
        policy.Field("key", types.String.NonNull(), "Slug within the tenant.", p => p.Id.Value);
        policy.Field("version", types.Int.NonNull(), "From 1 up; each edit makes the next.", p => p.Version);
        policy.Field("name", types.String.NonNull(), "Name to show.", p => p.Name);
        policy.Field("isActive", types.Boolean.NonNull(), "Whether new tickets may get it.", p => p.Active);
        policy.Field("definition", types.Json.NonNull(), "The whole policy with its rules and targets, as in the configuration.", p => new JsonText(DomainJson.Serialize(p)));
        return policy;
    }
}
