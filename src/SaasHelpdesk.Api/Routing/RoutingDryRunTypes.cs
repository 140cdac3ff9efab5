using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla.WhatIf;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Routing;

/// <summary>Where a ticket would go that does not exist.</summary>
internal static class RoutingDryRunTypes
{
    public static void Declare(SchemaTypes types)
    {
        var input = types.Schema.InputObject("RoutingDryRunInput", "A ticket that does not exist, as `openTicket` takes it.")
            .FieldWithDefault("type", TicketEnums.Type(types).NonNull(), "The ITIL kind.", "INCIDENT")
            .FieldWithDefault("channel", TicketEnums.Channel(types).NonNull(), "How the customer reached us.", "API")
            .FieldWithDefault("priority", TicketEnums.Priority(types).NonNull(), "How soon it must be worked on.", "MODERATE")
            .Field("category", types.String, "A category path of the tenant.")
            .Field("tags", types.String.NonNull().List(), "Words that it is tagged with.")
            .FieldWithDefault("isVip", types.Boolean.NonNull(), "Whether the requester is a VIP.", "false")
            .Field("organisationId", types.Id, "The requester's organisation.")
            .Field("teamId", types.Id, "A team that is named from the beginning; it is kept whatever the rules say.");
        var trial = types.Schema.Object<RoutingTrial>("RoutingDryRun", "What intake would make of a ticket now.");
        trial.Field("rules", types.Schema.Object<RoutingDecision>("RoutingTrace").NonNull(), "What the rules would do.", t => new RoutingDecision(null, t.Rules));
        trial.Field("choice", types.Schema.Object<RoutingDecision>("RoutingTrace"), "How the team would choose. Null without a team.", t => t.Choice is { } choice ? new RoutingDecision(null, choice) : null);
        trial.Field("team", types.Team, "The team that would get it.", async (t, context) => await TeamTypes.Team(context.State<ApiRequest>(), t.Traits.Team));
        trial.Field("priority", TicketEnums.Priority(types).NonNull(), "How soon it would have to be worked on.", t => t.Traits.Priority);
        trial.Field("category", types.String, "The category that it would have.", t => t.Traits.Category);
        trial.Field("tags", types.String.NonNull().List().NonNull(), "The tags that it would have.", t => t.Traits.Tags);
        trial.Field("policyKey", types.String, "The SLA policy that it would be measured by. Null for none.", t => t.Policy?.Policy.Value);
        types.Query.Field("routingDryRun", trial, "Where a ticket would go if it came in now: rules, candidates, policy. Nothing is written, and nobody's turn is used up. For the support side only.", async (_, context) =>
            await Run(context.State<ApiRequest>(), context.Input("input")))
            .Arg("input", input.NonNull(), "The ticket to try.")
            .Cost(20);
    }

    private static async ValueTask<RoutingTrial> Run(ApiRequest request, InputObject input)
    {
        request.Demand(Permission.ReadConfiguration);
        request.Demand(Permission.ReadPeople);
        var configuration = (await request.Shared.Configurations.Current(request.Tenant, request.Cancellation))!;
        var traits = new TicketTraits
        {
            Type = input.Get<TicketType>("type"),
            Channel = input.Get<ContactChannel>("channel"),
            Priority = input.Get<Priority>("priority"),
            Category = input.GetString("category"),
            Vip = input.Get<bool>("isVip"),
            Tags = [.. input.GetList<string>("tags").Select(tag => tag.Trim().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)],
            Organisation = Id<OrganisationId>(request, input, "organisationId", NodeKind.Organisation),
            Team = Id<TeamId>(request, input, "teamId", NodeKind.Team),
        };
        var routed = configuration.Routing.Run(traits);
        var after = traits.Team is null ? routed.Traits : routed.Traits with { Team = traits.Team };
        return new RoutingTrial(after, routed.Trace, await Choice(request, configuration, after, routed), PolicyWhatIf.PinFor(configuration, after));
    }

    private static TId? Id<TId>(ApiRequest request, InputObject input, string field, NodeKind kind)
        where TId : struct, ISlugId<TId>
    {
        if (input.GetString(field) is not { } id)
            return null;
        return request.SlugOf<TId>(id, kind) ?? throw ApiRequest.Refused(InputErrors.NotFound(field[..^2], field));
    }

    private static async ValueTask<RoutingTrace?> Choice(ApiRequest request, CompiledConfiguration configuration, TicketTraits traits, RoutingOutcome routed)
    {
        if (traits.Team is not { } id || configuration.Configuration.Team(id) is not { } team)
            return null;
        var loads = team.Members.Select(member => request.AgentStates.Load(member.Agent).AsTask()).ToList();
        AgentState?[] agents = await Task.WhenAll(loads);
        var snapshot = await request.Shared.Ledger.Load(request.Tenant, StreamId.Of(id), request.Cancellation);
        var pointer = snapshot is null ? default : DomainJson.Deserialize<TeamState>(snapshot.State.Span).Pointer;
        var wanted = new AssignmentRequest { Team = id, Mode = team.Assignment, Skills = routed.Skills };
        return AgentChooser.Choose(wanted, TeamMembers.Of(team, agents, configuration, await request.Now()), pointer).Trace;
    }
}
