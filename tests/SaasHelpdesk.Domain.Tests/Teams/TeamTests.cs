using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Domain.Tests.Teams;

public sealed class TeamTests
{
    private static readonly TeamId Id = new("first-level");
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly SkillId Vpn = new("vpn");
    private static readonly TeamDefinition RoundRobin = new() { Id = Id, Name = "First level", Assignment = AssignmentMode.RoundRobin };

    [Fact]
    public void Handle_should_give_tickets_in_turn()
    {
        TeamState? state = null;
        var chosen = new List<string>();
        for (var ticket = 1; ticket <= 4; ticket++)
        {
            var turn = Do(state, Route(ticket), Free("anna", "ben", "cem"));
            chosen.Add(Assert.IsType<TeamAssigned>(Assert.Single(turn.Events)).Agent.Value);
            state = turn.After;
        }

        Assert.Equal(["anna", "ben", "cem", "anna"], chosen);
    }

    [Fact]
    public void Handle_should_do_nothing_when_the_request_is_repeated()
    {
        var assigned = Do(null, Route(1), Free("anna")).After;
        var queued = Do(null, Route(1), []).After;

        Assert.Empty(Do(assigned, Route(1), Free("anna", "ben")).Events);
        Assert.Empty(Do(queued, Route(1), Free("anna")).Events);
        Assert.Empty(Do(Do(null, Route(1, 2), Free("anna")).After, Route(1, 1), Free("ben")).Events);
    }

    [Fact]
    public void Handle_should_choose_anew_when_the_ticket_asks_anew()
    {
        var state = Do(null, Route(1) with { Revision = 3 }, Free("anna")).After;

        var again = Do(state, Route(1) with { Revision = 9 }, Free("anna"));

        Assert.IsType<TeamAssigned>(Assert.Single(again.Events));
        Assert.NotEqual(Assert.Single(TeamEffects.Of(Do(null, Route(1) with { Revision = 3 }, Free("anna")))).EffectKey, Assert.Single(TeamEffects.Of(again)).EffectKey);
        Assert.IsType<TeamAssigned>(Assert.Single(Do(state, Route(1, 2), Free("anna")).Events));
    }

    [Fact]
    public void Handle_should_count_load_that_is_on_its_way()
    {
        var team = RoundRobin with { Assignment = AssignmentMode.WeightedLoad };
        TeamState? state = null;
        for (var ticket = 1; ticket <= 6; ticket++)
            state = Do(state, Route(ticket), [Member("anna") with { Weight = 2 }, Member("ben")], team: team).After;

        Assert.Equal([4, 2], state!.Recent.GroupBy(c => c.Agent.Value).OrderBy(g => g.Key).Select(g => g.Count()));
    }

    [Fact]
    public void Handle_should_not_count_load_twice_or_for_ever()
    {
        var one = Do(null, Route(1), [Member("anna") with { Capacity = 1 }]).After;

        Assert.IsType<TeamQueued>(Assert.Single(Do(one, Route(2), [Member("anna") with { Capacity = 1 }]).Events));
        var known = Member("anna") with { Capacity = 2, OpenLoad = 1, Tickets = [new(1)] };
        Assert.IsType<TeamAssigned>(Assert.Single(Do(one, Route(2), [known]).Events));
        var later = Nine + Duration.FromMinutes(1);
        Assert.IsType<TeamAssigned>(Assert.Single(Do(one, Route(2), [Member("anna") with { Capacity = 1 }], later).Events));
    }

    [Fact]
    public void Wake_should_look_again_when_load_on_its_way_did_not_arrive()
    {
        var full = ImmutableArray.Create(Member("anna") with { Capacity = 1 });
        var state = Do(Do(null, Route(1), full).After, Route(2), full).After;
        var retry = Nine + Duration.FromMinutes(1);

        Assert.Equal(retry, Team.NextWake(state));
        var turn = Team.Wake(state, Context(full, retry));

        Assert.Equal([typeof(TeamRetried), typeof(TeamAssigned)], turn.Events.Select(e => e.GetType()));
        Assert.Null(turn.NextWake);
    }

    [Fact]
    public void Handle_should_queue_when_nobody_is_free_and_serve_when_somebody_is()
    {
        var state = Do(null, Route(1), []).After;
        state = Do(state, Route(2) with { Priority = Priority.Critical }, []).After;
        state = Do(state, Route(3), []).After;
        Assert.Equal([2, 1, 3], state.Waiting.Select(w => w.Request.Ticket.Number));

        var turn = Do(state, new MemberFreed(new("anna")), [Member("anna") with { Capacity = 2 }]);

        Assert.Equal([2, 1], turn.Events.Cast<TeamAssigned>().Select(e => e.Ticket.Number));
        Assert.Equal([3], turn.After.Waiting.Select(w => w.Request.Ticket.Number));
        Assert.Empty(Do(turn.After, new MemberFreed(new("anna")), []).Events);
    }

    [Fact]
    public void Handle_should_serve_others_when_the_first_waits_for_a_skill()
    {
        var state = Do(Do(null, Route(1) with { Skills = [Vpn] }, []).After, Route(2), []).After;

        var turn = Do(state, new MemberFreed(new("anna")), Free("anna"));

        Assert.Equal(2, Assert.IsType<TeamAssigned>(Assert.Single(turn.Events)).Ticket.Number);
    }

    [Fact]
    public void Wake_should_relax_skills_after_the_wait()
    {
        var team = RoundRobin with { RelaxSkillsAfter = Duration.FromMinutes(20) };
        var due = Nine + Duration.FromMinutes(20);
        var state = Do(null, Route(1) with { Skills = [Vpn] }, Free("anna"), team: team).After;
        Assert.Equal(due, Team.NextWake(state));
        Assert.Empty(Team.Wake(state, Context(Free("anna"), due - Duration.Epsilon, team)).Events);

        var turn = Team.Wake(state, Context(Free("anna"), due + Duration.FromMinutes(2), team));

        var relaxed = Assert.IsType<TeamSkillsRelaxed>(turn.Events[0]);
        Assert.Equal((due, due, Duration.FromMinutes(2)), (relaxed.At, relaxed.DueAt!.Value, relaxed.LateBy!.Value));
        var assigned = Assert.IsType<TeamAssigned>(turn.Events[1]);
        Assert.True(assigned.Trace.SkillsRelaxed);
        Assert.Equal((null, 0), (turn.NextWake, turn.After.Waiting.Length));
        var alone = Team.Wake(state, Context([], due, team));
        Assert.Equal((null, 1), (alone.NextWake, alone.After.Waiting.Length));
        Assert.IsType<TeamAssigned>(Assert.Single(Do(alone.After, new MemberFreed(new("anna")), Free("anna"), team: team).Events));
    }

    [Fact]
    public void Handle_should_leave_tickets_to_be_taken_when_manual_or_gone()
    {
        var manual = Do(null, Route(1), Free("anna"), team: RoundRobin with { Assignment = AssignmentMode.Manual });
        var gone = Team.Handle(null, Route(1), Context([], Nine) with { Definition = null }).Value;

        Assert.Equal(RoutingReason.Manual, Assert.IsType<TeamQueued>(Assert.Single(manual.Events)).Trace.Reason);
        Assert.Equal(RoutingReason.NobodyFree, Assert.IsType<TeamQueued>(Assert.Single(gone.Events)).Trace.Reason);
        Assert.Empty(manual.After.Waiting);
        Assert.Empty(gone.After.Waiting);
    }

    [Fact]
    public void Handle_should_refuse_an_assignment_without_number() =>
        Assert.Equal("team.assignment-number", Team.Handle(null, Route(1, 0), Context([], Nine)).Refusal!.Code);

    [Fact]
    public void Fold_should_keep_no_more_than_needed()
    {
        var state = Enumerable.Range(1, 100).Aggregate(TeamState.Initial(Id), (s, i) => Do(s, Route(i), Free("anna")).After);
        var queue = Enumerable.Range(1, 600).Aggregate(TeamState.Initial(Id), (s, i) => Do(s, Route(i), []).After);

        Assert.Equal((Team.MaxRecent, 100L), (state.Recent.Length, state.Recent[^1].Ticket.Number));
        Assert.Equal(Team.MaxWaiting, queue.Waiting.Length);
    }

    [Fact]
    public void Effects_should_tell_the_ticket_who_was_chosen_or_that_nobody_was()
    {
        var assigned = Do(null, Route(42, 2) with { Revision = 7 }, Free("anna"));
        var queued = Do(null, Route(42, 2), []);

        var told = Assert.Single(TeamEffects.Of(assigned));
        Assert.Equal(("team/first-level/ticket/42/assignment/2/v7/agent", "grain", "ticket/42", Nine), (told.EffectKey, told.Channel, told.Target, told.At));
        var accept = Assert.IsType<AcceptRouting>(DomainJson.Deserialize<TicketCommand>(told.Payload.Span));
        Assert.Equal((Id, 2, new AgentId("anna")), (accept.Team, accept.Assignment, accept.Agent!.Value));
        Assert.Equal(RoutingReason.NextInTurn, accept.Trace.Reason);
        var nobody = Assert.IsType<AcceptRouting>(DomainJson.Deserialize<TicketCommand>(Assert.Single(TeamEffects.Of(queued)).Payload.Span));
        Assert.Equal((null, RoutingReason.NobodyFree), (nobody.Agent, nobody.Trace.Reason));
    }

    [Fact]
    public void Append_should_hold_everything_and_round_trip()
    {
        var turn = Do(Do(null, Route(1) with { Skills = [Vpn], RuleOut = [new("ben")], Prefer = new("cem") }, []).After, Route(2), Free("anna"));

        var append = TeamAppends.Of(turn, new TenantId("acme"));

        Assert.Equal((StreamId.Of(Id), 1L, null), (append.Stream, append.ExpectedVersion, append.NextWake));
        Assert.Equal("teamAssigned", Assert.Single(append.Events).Type);
        var state = DomainJson.Deserialize<TeamState>(append.State.Span);
        Assert.Equal(append.State.ToArray(), DomainJson.Serialize(state));
        var e = EventJson.Read<TeamEvent>(new RecordedEvent(2, append.Events[0].Type, append.Events[0].At, append.Events[0].Data));
        Assert.Equal(append.Events[0].Data.ToArray(), DomainJson.Serialize(e));
        Assert.Equal(append.State.ToArray(), DomainJson.Serialize(Team.Fold(turn.Before!, e)));
    }

    [Fact]
    public void Members_should_join_what_the_team_and_the_agent_say()
    {
        var configuration = Agents.AgentSamples.Configuration;
        var team = RoundRobin with { Members = [new() { Agent = new("anna"), Weight = 3, Skills = [Vpn] }, new() { Agent = new("ben") }] };
        var anna = Agents.AgentSamples.After(
            new SetProfile { Skills = [Vpn, new("sap")], Capacity = 4, Shift = new("office-hours") }, new SetPresence(Presence.Available), Agents.AgentSamples.Offer(7));

        var members = TeamMembers.Of(team, [anna, null], configuration, Nine + Duration.FromHours(12));

        Assert.Equal((3, 1, 4, Presence.Available, false), (members[0].Weight, members[0].OpenLoad, members[0].Capacity, members[0].Presence, members[0].OnShift));
        Assert.Equal("vpn sap", string.Join(' ', members[0].Skills));
        Assert.Equal(7, Assert.Single(members[0].Tickets).Number);
        Assert.Equal((Presence.Offline, true), (members[1].Presence, members[1].OnShift));
    }

    private static RouteTicket Route(long ticket, int assignment = 1) => new(new(ticket), assignment);

    private static ImmutableArray<RoutingCandidate> Free(params string[] agents) => [.. agents.Select(Member)];

    private static RoutingCandidate Member(string agent) => new() { Agent = new(agent), Presence = Presence.Available, Capacity = 1_000 };

    private static TeamTurn Do(TeamState? state, TeamCommand command, ImmutableArray<RoutingCandidate> members, Instant? now = null, TeamDefinition? team = null) =>
        Team.Handle(state, command, Context(members, now ?? Nine, team)).Value;

    private static TeamContext Context(ImmutableArray<RoutingCandidate> members, Instant now, TeamDefinition? team = null) =>
        new() { Team = Id, Now = now, Definition = team ?? RoundRobin, Members = members };
}
