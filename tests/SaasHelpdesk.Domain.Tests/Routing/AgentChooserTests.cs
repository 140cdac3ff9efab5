using System.Collections.Immutable;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Domain.Tests.Routing;

public sealed class AgentChooserTests
{
    private static readonly SkillId[] Skills = [new("vpn"), new("sap"), new("french")];

    [Fact]
    public void Choose_should_take_turns_when_round_robin()
    {
        var members = Members("anna", "ben", "cem");
        var pointer = default(RoundRobinPointer);
        var chosen = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            var choice = AgentChooser.Choose(Request(AssignmentMode.RoundRobin), members, pointer);
            chosen.Add(choice.Trace.Chosen!.Value.Value);
            pointer = choice.Pointer;
        }

        Assert.Equal(["anna", "ben", "cem", "anna", "ben", "cem", "anna"], chosen);
    }

    [Fact]
    public void Choose_should_go_on_behind_a_member_who_left()
    {
        var pointer = AgentChooser.Choose(Request(AssignmentMode.RoundRobin), Members("anna", "ben", "cem"), new(new("anna"), 0)).Pointer;

        Assert.Equal(new AgentId("ben"), pointer.Last);
        Assert.Equal("cem", Chosen(AgentChooser.Choose(Request(AssignmentMode.RoundRobin), Members("anna", "cem"), pointer)));
        Assert.Equal("anna", Chosen(AgentChooser.Choose(Request(AssignmentMode.RoundRobin), Members("anna"), pointer)));
    }

    [Fact]
    public void Choose_should_take_the_least_load_for_the_weight()
    {
        var members = Members("anna", "ben", "cem");
        members = [members[0] with { OpenLoad = 3, Weight = 4 }, members[1] with { OpenLoad = 1 }, members[2] with { OpenLoad = 2, Weight = 2 }];

        var choice = AgentChooser.Choose(Request(AssignmentMode.WeightedLoad), members, default);

        Assert.Equal("anna", Chosen(choice));
        Assert.Equal([1m, 2m, 1.5m], choice.Trace.Candidates.Select(c => c.Score!.Value));
        Assert.Equal(RoutingReason.LeastLoad, choice.Trace.Reason);
    }

    [Fact]
    public void Choose_should_break_ties_of_the_load_by_turn() =>
        Assert.Equal("cem", Chosen(AgentChooser.Choose(Request(AssignmentMode.WeightedLoad), Members("anna", "ben", "cem"), new(new("ben"), 1))));

    [Fact]
    public void Choose_should_say_why_each_member_is_excluded()
    {
        ImmutableArray<RoutingCandidate> members =
        [
            Member("offline") with { Presence = Presence.Offline },
            Member("away") with { Presence = Presence.Away },
            Member("busy") with { Presence = Presence.Busy },
            Member("night") with { OnShift = false },
            Member("full") with { OpenLoad = 5, Capacity = 5 },
            Member("late"),
            Member("novice"),
            Member("expert") with { Skills = [new("vpn")] },
        ];

        var trace = AgentChooser.Choose(
            Request(AssignmentMode.RoundRobin) with { Skills = [new("vpn")], RuleOut = [new("late")] }, members, default).Trace;

        Assert.Equal(
            [Exclusion.Offline, Exclusion.Away, Exclusion.Busy, Exclusion.OffShift, Exclusion.AtCapacity, Exclusion.RuledOut, Exclusion.MissingSkill, null],
            trace.Candidates.Select(c => c.Excluded));
        Assert.Equal("expert", trace.Chosen!.Value.Value);
    }

    [Fact]
    public void Choose_should_relax_skills_only_if_nobody_with_them_is_free()
    {
        var request = Request(AssignmentMode.RoundRobin) with { Skills = [new("vpn")], RelaxSkills = true };
        var novice = Member("novice");
        var expert = Member("expert") with { Skills = [new("vpn")] };

        Assert.Equal("expert", Chosen(AgentChooser.Choose(request, [novice, expert], default)));
        var relaxed = AgentChooser.Choose(request, [novice, expert with { Presence = Presence.Away }], default).Trace;
        Assert.Equal(("novice", true), (relaxed.Chosen!.Value.Value, relaxed.SkillsRelaxed));
        Assert.Equal("vpn", Assert.Single(relaxed.Candidates[0].MissingSkills).Value);
        Assert.Null(AgentChooser.Choose(request with { RelaxSkills = false }, [novice], default).Trace.Chosen);
        Assert.False(AgentChooser.Choose(request, [novice with { Presence = Presence.Away }], default).Trace.SkillsRelaxed);
    }

    [Fact]
    public void Choose_should_favour_the_preferred_agent_without_moving_the_turn()
    {
        var request = Request(AssignmentMode.RoundRobin) with { Prefer = new("cem") };
        var members = Members("anna", "ben", "cem");

        var choice = AgentChooser.Choose(request, members, default);
        Assert.Equal(("cem", RoutingReason.Preferred), (Chosen(choice), choice.Trace.Reason));
        Assert.Equal(default, choice.Pointer);
        Assert.Equal("anna", Chosen(AgentChooser.Choose(request, [members[0], members[1], members[2] with { OpenLoad = 99 }], default)));
    }

    [Fact]
    public void Choose_should_leave_the_choice_to_the_agents_when_manual()
    {
        var choice = AgentChooser.Choose(Request(AssignmentMode.Manual), Members("anna"), default);

        Assert.Equal((null, RoutingReason.Manual), (choice.Trace.Chosen, choice.Trace.Reason));
        Assert.Empty(choice.Trace.Candidates);
    }

    [Fact]
    public void Choose_should_find_nobody_in_an_empty_team() =>
        Assert.Equal(RoutingReason.NobodyFree, AgentChooser.Choose(Request(AssignmentMode.WeightedLoad), [], new(new("gone"), 3)).Trace.Reason);

    [Fact]
    public void Choose_should_never_pick_an_excluded_member_and_always_a_free_one()
    {
        const int Seed = 42;
        var random = new Random(Seed);
        for (var round = 0; round < 5_000; round++)
        {
            var members = RandomTeam(random);
            var request = RandomRequest(random, members);
            var pointer = members.IsEmpty || random.Next(4) == 0 ? default : new RoundRobinPointer(new("a" + random.Next(8)), random.Next(8));

            var choice = AgentChooser.Choose(request, members, pointer);

            bool Free(RoutingCandidate m, bool relaxed) => m.Presence == Presence.Available && m.OnShift && m.OpenLoad < m.Capacity
                && !request.RuleOut.Contains(m.Agent) && (relaxed || request.Skills.All(s => m.Skills.Contains(s)));
            var free = members.Where(m => Free(m, relaxed: false)).ToList();
            if (free.Count == 0 && request.RelaxSkills)
                free = [.. members.Where(m => Free(m, relaxed: true))];
            var chosen = members.SingleOrDefault(m => m.Agent == choice.Trace.Chosen);
            var why = $"seed {Seed}, round {round}";

            Assert.True(chosen is null == (free.Count == 0) && (chosen is null || free.Contains(chosen)), why);
            Assert.True(members.All(m => free.Contains(m) == choice.Trace.Candidates.Single(c => c.Agent == m.Agent).Excluded is null), why);
            if (request.Mode == AssignmentMode.WeightedLoad && choice.Trace.Reason == RoutingReason.LeastLoad)
                Assert.True(free.All(m => (m.OpenLoad + 1) * chosen!.Weight >= (chosen.OpenLoad + 1) * m.Weight), why);
            if (round % 50 == 0)
                Assert.Equal(DomainJson.Serialize(choice), DomainJson.Serialize(DomainJson.Deserialize<AgentChoice>(DomainJson.Serialize(choice))));
        }
    }

    [Fact]
    public void Choose_should_be_fair_when_members_come_and_go()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var members = Members([.. Enumerable.Range(0, 2 + random.Next(6)).Select(i => "a" + i)]);
            var pointer = default(RoundRobinPointer);
            var given = members.ToDictionary(m => m.Agent, _ => 0);
            for (var i = 0; i < members.Length * 10; i++)
            {
                var choice = AgentChooser.Choose(Request(AssignmentMode.RoundRobin), members, pointer);
                given[choice.Trace.Chosen!.Value]++;
                pointer = choice.Pointer;
            }

            Assert.All(given.Values, n => Assert.Equal(10, n));
        }
    }

    [Fact]
    public void Choose_should_spread_work_by_weight()
    {
        ImmutableArray<RoutingCandidate> members =
            [Member("full") with { Weight = 4 }, Member("half") with { Weight = 2 }, Member("quarter") with { Weight = 1 }];
        var pointer = default(RoundRobinPointer);
        for (var i = 0; i < 70; i++)
        {
            var choice = AgentChooser.Choose(Request(AssignmentMode.WeightedLoad), members, pointer);
            pointer = choice.Pointer;
            members = [.. members.Select(m => m.Agent == choice.Trace.Chosen ? m with { OpenLoad = m.OpenLoad + 1 } : m)];
        }

        Assert.Equal([40, 20, 10], members.Select(m => m.OpenLoad));
    }

    private static AssignmentRequest Request(AssignmentMode mode) => new() { Team = new("first-level"), Mode = mode };

    private static ImmutableArray<RoutingCandidate> Members(params string[] agents) => [.. agents.Select(Member)];

    private static RoutingCandidate Member(string agent) => new() { Agent = new(agent), Presence = Presence.Available, Capacity = 50 };

    private static string Chosen(AgentChoice choice) => choice.Trace.Chosen!.Value.Value;

    private static ImmutableArray<RoutingCandidate> RandomTeam(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(7)).Select(i => new RoutingCandidate
        {
            Agent = new("a" + i),
            Presence = random.Next(3) > 0 ? Presence.Available : random.GetItems(Enum.GetValues<Presence>(), 1)[0],
            OnShift = random.Next(5) > 0,
            OpenLoad = random.Next(6),
            Capacity = random.Next(6),
            Weight = 1 + random.Next(5),
            Skills = [.. random.GetItems(Skills, random.Next(4)).Distinct()],
        }),
    ];

    private static AssignmentRequest RandomRequest(Random random, ImmutableArray<RoutingCandidate> members) => new()
    {
        Team = new("first-level"),
        Mode = random.Next(2) == 0 ? AssignmentMode.RoundRobin : AssignmentMode.WeightedLoad,
        Skills = [.. random.GetItems(Skills, random.Next(3)).Distinct()],
        RelaxSkills = random.Next(2) == 0,
        RuleOut = members.IsEmpty || random.Next(2) == 0 ? [] : [members[0].Agent],
        Prefer = random.Next(3) == 0 ? new AgentId("a" + random.Next(7)) : null,
    };
}
