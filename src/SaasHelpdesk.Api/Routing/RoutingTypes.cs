using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Routing;

/// <summary>The intake rules, and why tickets went where they went.</summary>
internal static class RoutingTypes
{
    private const int Cost = 10;

    public static void Declare(SchemaTypes types)
    {
        DeclareRule(types);
        RoutingTraceTypes.Declare(types);
        RoutingDryRunTypes.Declare(types);
        Declare(types, new PresentTicket(types));
        Declare(types, new PastTicket(types));
    }

    private static void DeclareRule(SchemaTypes types)
    {
        var rule = types.Schema.Object<RoutingRule>("RoutingRule", "A rule of the intake. It sees what earlier rules made of the ticket.");
        rule.Field("key", types.String.NonNull(), "Slug within the tenant.", r => r.Id.Value);
        rule.Field("name", types.String.NonNull(), "Name to show.", r => r.Name);
        rule.Field("isActive", types.Boolean.NonNull(), "Whether it is looked at.", r => r.Active);
        rule.Field("when", types.Json.NonNull(), "Which tickets it is for; an empty object for all.", r => new JsonText(DomainJson.Serialize(r.When)));
        rule.Field("condition", types.String.NonNull(), "The same in words.", (r, context) => ConditionWords.Tell(r.When, context.Arg<Language>("language")))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");
        rule.Field("actions", types.String.NonNull().List().NonNull(), "What it does, in words.", (r, context) => RoutingWords.Tell(r, context.Arg<Language>("language")))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");
        rule.Field("team", types.Team, "The team that gets the ticket. Null leaves it.", async (r, context) => await TeamTypes.Team(context.State<ApiRequest>(), r.SetTeam));
        rule.Field("priority", TicketEnums.Priority(types), "How soon it must be worked on from then on. Null leaves it.", r => r.SetPriority);
        rule.Field("category", types.String, "Path of the category that it gets. Null leaves it.", r => r.SetCategory);
        rule.Field("tags", types.String.NonNull().List().NonNull(), "Tags that it gets.", r => r.AddTags);
        rule.Field("skills", types.String.NonNull().List().NonNull(), "Skills that the assigned agent must have.", r => r.RequireSkills.Select(skill => skill.Value));
        rule.Field("isLast", types.Boolean.NonNull(), "Whether a match ends the list.", r => r.Stop);
        types.Query.Field("routingRules", rule.NonNull().List(), "The intake rules, in the order in which they run. For the support side only.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ReadConfiguration);
            return (await request.Configuration()).Routing.AsEnumerable();
        });
    }

    private static void Declare<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var decision = types.Schema.Object<RoutingDecision>("RoutingTrace");
        view.Type.Field("routingTrace", decision, "Why it went to its first team: the rules that were looked at when it came in. Null if there were none. For the support side only.", async (t, context) =>
            TicketAccess.IsInside(context) ? Decisions(await view.Events(t, context)).FirstOrDefault(found => found.IsIntake).Decision : null)
            .Cost(Cost);
        view.Type.Field("routingTraces", decision.NonNull().List(), "All decisions on who gets it, oldest first: the rules at intake, and each time a team chose or had nobody. For the support side only.", async (t, context) =>
            TicketAccess.IsInside(context) ? Decisions(await view.Events(t, context)).Select(found => found.Decision) : null)
            .Cost(Cost);
    }

    private static IEnumerable<(bool IsIntake, RoutingDecision Decision)> Decisions(IEnumerable<Domain.Ports.RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            var trace = new EventNode(recorded).Event switch
            {
                TicketOpened e => e.Routing,
                TicketAssigned e => e.Routing,
                TicketQueued e => e.Routing,
                _ => null,
            };
            if (trace is not null)
                yield return (recorded.Version == 1, new RoutingDecision(recorded.At, trace));
        }
    }
}
