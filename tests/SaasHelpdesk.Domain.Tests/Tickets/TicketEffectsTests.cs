using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Effects;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketEffectsTests
{
    [Fact]
    public void Of_should_do_nothing_when_a_customer_opens_a_ticket_that_nobody_assigns() => Assert.Empty(Effects(In(null)));

    [Fact]
    public void Of_should_ask_the_team_for_an_agent_when_it_assigns_automatically()
    {
        var world = new TicketWorld(c => c with
        {
            Routing = [new() { Id = new("all"), Name = "All", SetTeam = new("auto"), RequireSkills = [new("french")] }],
        }).Open();

        var effect = Assert.Single(Effects(world));

        Assert.Equal(("ticket/42/v1/route/team/auto", EffectChannels.Grain, "team/auto"), (effect.EffectKey, effect.Channel, effect.Target));
        var route = Assert.IsType<RouteTicket>(Read<TeamCommand>(effect));
        Assert.Equal((1, new("french")), (route.Assignment, Assert.Single(route.Skills)));
    }

    [Fact]
    public void Of_should_offer_an_assignment_and_tell_the_agent()
    {
        var world = In("auto");

        world.Do(new AcceptRouting(new("auto"), 1, new("ben"), new RoutingTrace()), Actor.System);

        Assert.Equal(["ticket/42/v2/agent/ben", "ticket/42/assignment/1/offer"], Keys(world));
        var offer = Assert.IsType<OfferAssignment>(Read<AgentCommand>(Effects(world)[1]));
        Assert.Equal(Duration.FromMinutes(30), offer.TakeWithin);
        Assert.Equal("agent/ben", Effects(world)[1].Target);
    }

    [Fact]
    public void Of_should_end_one_assignment_and_offer_the_next()
    {
        var world = In("auto");
        world.Do(new AssignTicket(new("ben")), Anna);

        world.Do(new AssignTicket(new("anna")), Anna);

        Assert.Equal(["ticket/42/assignment/1/end", "ticket/42/assignment/2/offer"], Keys(world));
        Assert.Equal(AssignmentEnd.Reassigned, Assert.IsType<EndAssignment>(Read<AgentCommand>(Effects(world)[0])).Reason);
    }

    [Fact]
    public void Of_should_tell_the_agent_that_took_the_ticket()
    {
        var world = In("auto");
        world.Do(new AssignTicket(new("anna")), Ben);

        world.Do(new TakeTicket(), Anna);
        Assert.Equal(["ticket/42/assignment/1/take"], Keys(world));

        world.Do(new TakeTicket(), Ben);
        Assert.Equal(["ticket/42/assignment/1/end", "ticket/42/assignment/2/take"], Keys(world));
    }

    [Fact]
    public void Of_should_route_anew_without_the_agent_who_gave_the_ticket_back()
    {
        var world = In("auto");
        world.Do(new TakeTicket(), Anna);

        world.Do(new ReleaseTicket(), Anna);
        Assert.Equal(["ticket/42/assignment/1/end", "ticket/42/v4/route/team/auto"], Keys(world));
        Assert.Equal(AssignmentEnd.Released, Assert.IsType<EndAssignment>(Read<AgentCommand>(Effects(world)[0])).Reason);
        Assert.Equal([new("anna")], Assert.IsType<RouteTicket>(Read<TeamCommand>(Effects(world)[1])).RuleOut.AsEnumerable());

        world.Do(new AssignTicket(new("ben")), Anna);
        world.Do(new ReturnToTeam(new("ben"), 2, AssignmentEnd.Absent), Actor.System);
        Assert.Equal(["ticket/42/v6/team/auto", "ticket/42/v6/route/team/auto"], Keys(world).Where(k => k.Contains("/v", StringComparison.Ordinal)));
        var end = Effects(world).Single(e => e.EffectKey.EndsWith("/end", StringComparison.Ordinal));
        Assert.Equal(AssignmentEnd.Absent, Assert.IsType<EndAssignment>(Read<AgentCommand>(end)).Reason);
    }

    [Fact]
    public void Of_should_end_the_assignment_when_the_ticket_is_resolved_and_prefer_its_agent_when_it_reopens()
    {
        var world = In("auto");
        world.Do(new TakeTicket(), Anna);

        world.Do(new ResolveTicket(), Anna);
        Assert.Equal(AssignmentEnd.Resolved, Assert.IsType<EndAssignment>(Read<AgentCommand>(Effects(world)[^1])).Reason);

        world.Do(new ReopenTicket("Again"), Cora);
        var route = Assert.IsType<RouteTicket>(Read<TeamCommand>(Effects(world)[^1]));
        Assert.Equal((2, "anna"), (route.Assignment, route.Prefer!.Value.Value));
        Assert.DoesNotContain(Keys(world), k => k.Contains("assignment", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_should_not_bother_agents_whom_no_team_lists()
    {
        var world = In("first");

        world.Do(new AssignTicket(new("stranger")), Actor.System);

        Assert.Equal(["ticket/42/v2/agent/stranger"], Keys(world));
    }

    [Fact]
    public void Of_should_notify_the_customers_side_of_an_answer()
    {
        var world = new TicketWorld().Open(c => c with { OnBehalfOf = new("dora"), Watchers = [new("wim"), Cora.Id, Anna.Id] });

        world.Do(new ReplyToTicket("Hello"), Anna);

        Assert.Equal(["ticket/42/v2/user/cora", "ticket/42/v2/user/dora", "ticket/42/v2/user/wim"], Keys(world));
        var notice = Read<Notice>(Effects(world)[0]);
        Assert.Equal((NoticeKind.Replied, 2, "Anna"), (notice.Kind, notice.Message!.Value, notice.By));
    }

    [Fact]
    public void Of_should_notify_who_works_on_it_of_the_customers_message()
    {
        var world = In("first");
        world.Do(new ReplyToTicket("Well?"), Cora);
        Assert.Equal(["team/first"], Effects(world).Select(e => e.Target));

        world.Do(new TakeTicket(), Anna);
        world.Do(new ReplyToTicket("Well?"), Cora);
        Assert.Equal(["agent/anna"], Effects(world).Select(e => e.Target));
    }

    [Fact]
    public void Of_should_not_notify_anybody_of_their_own_doing()
    {
        var world = In("first");
        world.Do(new TakeTicket(), Anna);
        world.Do(new AddNote("Hm"), Anna);
        Assert.Empty(Effects(world));

        world.Do(new AddNote("Hm"), Ben);
        Assert.Equal(["agent/anna"], Effects(world).Select(e => e.Target));
    }

    [Fact]
    public void Of_should_ask_for_management_attention()
    {
        var world = In("first");
        world.Do(new EscalateTicket("Now!"), Cora);
        Assert.Equal(["agent/lea"], Effects(world).Select(e => e.Target));

        world.Do(new EscalateTicket("Now!") { To = new("boss") }, Cora);
        Assert.Equal(["user/boss"], Effects(world).Select(e => e.Target));

        world = In("second");
        world.Do(new EscalateTicket("Now!"), Cora);
        Assert.Equal(["user/max"], Effects(world).Select(e => e.Target));
    }

    [Fact]
    public void Of_should_name_warnings_and_breaches_by_clock_and_cycle()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8, WarningPoint.AtPercent(50)))).Open(c => c with { Team = new("first") });
        world.Wake("Mon 13:00");
        Assert.Equal(["ticket/42/resolution/1/warning/1/team/first"], Keys(world));

        world.Wake("Tue 10:00");
        var effect = Assert.Single(Effects(world));
        Assert.Equal("ticket/42/resolution/1/breach/team/first", effect.EffectKey);
        Assert.Equal((At("Mon 17:00"), NoticeKind.Breach), (Read<Notice>(effect).DueAt!.Value, Read<Notice>(effect).Kind));
        Assert.NotNull(Read<Notice>(effect).LateBy);
    }

    [Fact]
    public void Of_should_resolve_a_ladders_roles_when_the_step_fires()
    {
        NotifyTarget[] targets =
        [
            NotifyTarget.Person(new("pia")), NotifyTarget.TeamOf(new("second")), NotifyTarget.Assignee, NotifyTarget.CaseOwner, NotifyTarget.TeamLead,
            NotifyTarget.Manager, new(NotifyTargetKind.OnDuty), new(NotifyTargetKind.ProviderManagement), new(NotifyTargetKind.Requester),
        ];
        var step = new LadderStep { Number = 1, Offset = LadderOffset.AtPercent(50), Actions = [.. targets.Select(t => new NotifyAction(t)), new WebhookAction(new("pager"))] };
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8) with { Ladder = new("l") }) with
        {
            Ladders = [new() { Id = new("l"), Name = "L", Steps = [step] }],
        }).Open(c => c with { Team = new("first") });

        world.Wake("Mon 13:00");

        Assert.Equal(
            ["user/pia", "team/second", "team/first", "agent/lea", "user/max", "onDuty/first", "providerManagement", "user/cora", "pager"],
            Effects(world).Select(e => e.Target));
        Assert.All(Keys(world), k => Assert.StartsWith("ticket/42/resolution/1/step/1/", k, StringComparison.Ordinal));
        Assert.Equal(EffectChannels.Webhook, Effects(world)[^1].Channel);
    }

    [Fact]
    public void Of_should_tell_subscribed_programs_with_a_gapless_sequence()
    {
        var world = new TicketWorld(c => c with
        {
            Webhooks =
            [
                new() { Id = new("all"), Url = new("https://a.example/"), SecretReference = "s" },
                new() { Id = new("replies"), Url = new("https://b.example/"), SecretReference = "s", EventTypes = ["ticketReplied"] },
                new() { Id = new("off"), Url = new("https://c.example/"), SecretReference = "s", Active = false },
            ],
        }).Open();
        Assert.Equal(["ticket/42/v1/webhook/all"], Keys(world));

        world.Do(new ReplyToTicket("Hello"), Anna);

        Assert.Equal(
            ["ticket/42/v2/webhook/all", "ticket/42/v2/webhook/replies", "ticket/42/v3/webhook/all"],
            Keys(world).Where(k => k.Contains("webhook", StringComparison.Ordinal)));
        var delivery = Read<WebhookDelivery>(Effects(world).First(e => e.Channel == EffectChannels.Webhook));
        Assert.Equal((2L, "acme"), (delivery.Sequence, delivery.Tenant.Value));
        Assert.IsType<Domain.Tickets.Events.TicketReplied>(delivery.Event);
    }

    [Fact]
    public void Of_should_tell_the_other_ticket_of_a_link()
    {
        var world = In(null);

        world.Do(new LinkTickets(new(7), LinkKind.Parent));
        var effect = Assert.Single(Effects(world));
        Assert.Equal("ticket/7", effect.Target);
        Assert.Equal(new LinkTickets(new(42), LinkKind.Child) { Mirror = true }, Read<TicketCommand>(effect));

        world.Do(new UnlinkTickets(new(7), LinkKind.Parent));
        Assert.Equal(new UnlinkTickets(new(42), LinkKind.Child) { Mirror = true }, Read<TicketCommand>(Assert.Single(Effects(world))));

        world.Do(new LinkTickets(new(8), LinkKind.Child) { Mirror = true });
        Assert.Empty(Effects(world));
    }

    [Fact]
    public void Of_should_carry_a_merge_and_a_follow_up_to_the_other_ticket()
    {
        var world = new TicketWorld().Open(c => c with { FollowUpOf = new(7) });
        Assert.Equal(new LinkTickets(new(42), LinkKind.FollowedUpBy) { Mirror = true }, Read<TicketCommand>(Assert.Single(Effects(world))));

        world.Do(new AbsorbTicket(new(9)) { OpenedAt = At("Mon 09:00"), Category = StatusCategory.Open });
        Assert.Equal(new MergeInto(new(42)), Read<TicketCommand>(Assert.Single(Effects(world))));
    }

    private static TicketWorld In(string? team) => new TicketWorld().Open(c => c with { Team = team is null ? null : new(team) });

    private static OutboxMessage[] Effects(TicketWorld world) => [.. TicketEffects.Of(world.Turn, world.Configuration)];

    private static IEnumerable<string> Keys(TicketWorld world) => Effects(world).Select(e => e.EffectKey);

    private static T Read<T>(OutboxMessage effect) => DomainJson.Deserialize<T>(effect.Payload.Span);
}
