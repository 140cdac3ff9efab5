using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Tests.Agents.AgentSamples;

namespace SaasHelpdesk.Domain.Tests.Agents;

public sealed class AgentTests
{
    [Fact]
    public void Handle_should_bring_an_agent_into_being()
    {
        var turn = Do(null, new SetProfile { Name = " Anna A. ", Capacity = 5, Skills = [new("vpn"), new("sap"), new("vpn")], Shift = new("office-hours") });

        Assert.Null(turn.Before);
        Assert.Equal(("Anna A.", 5, new CalendarId("office-hours")), (turn.After.Name, turn.After.Capacity, turn.After.Shift!.Value));
        Assert.Equal("sap vpn", string.Join(' ', turn.After.Skills));
        Assert.Equal(Presence.Offline, turn.After.Presence);
    }

    [Fact]
    public void Handle_should_keep_what_a_profile_leaves_out()
    {
        var state = After(new SetProfile { Name = "Anna", Capacity = 5, Shift = new("office-hours") });

        var turn = Do(state, new SetProfile { Capacity = 6 });

        Assert.Equal(("Anna", 6, true), (turn.After.Name, turn.After.Capacity, turn.After.Shift is not null));
        Assert.Empty(Do(state, new SetProfile { Capacity = 5 }).Events);
        Assert.Null(Do(state, new SetProfile { NoShift = true }).After.Shift);
    }

    public static TheoryData<string, AgentCommand> Mistakes() => new()
    {
        { "agent.name", new SetProfile { Name = " " } },
        { "agent.capacity", new SetProfile { Capacity = -1 } },
        { "agent.skills", new SetProfile { Skills = [.. Enumerable.Range(0, 201).Select(i => new SkillId("s" + i))] } },
        { "agent.shift", new SetProfile { Shift = new("office-hours"), NoShift = true } },
        { "agent.presence", new SetPresence((Presence)9) },
        { "agent.until-without-absence", new SetPresence(Presence.Busy, Monday + Duration.FromHours(1)) },
        { "agent.until-past", new SetPresence(Presence.Away, Monday) },
        { "agent.assignment-number", Offer(1, 0) },
        { "agent.assignment-number", Take(1, 0) },
        { "agent.assignment-number", End(1, 0) },
        { "agent.take-within", Offer(1, minutes: 0) },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Handle_should_refuse(string code, AgentCommand command) =>
        Assert.Equal(code, Agent.Handle(null, command, At(Monday)).Refusal!.Code);

    [Fact]
    public void Handle_should_offer_with_a_time_to_take()
    {
        var turn = Do(null, Offer(42));

        var offered = Assert.IsType<AssignmentOffered>(Assert.Single(turn.Events));
        Assert.Equal((new TicketId(42), 1, FirstLevel, Monday + Duration.FromMinutes(30)), (offered.Ticket, offered.Assignment, offered.Team!.Value, offered.TakeBy!.Value));
        Assert.Equal((1, offered.TakeBy), (turn.After.OpenLoad, turn.NextWake));
    }

    [Fact]
    public void Handle_should_round_the_time_to_take_up_to_microseconds()
    {
        var offer = new OfferAssignment(new(1), 1, null, Duration.FromNanoseconds(1_000_000_001));

        Assert.Equal(Monday + Duration.FromNanoseconds(1_000_001_000), Do(null, offer).NextWake);
    }

    [Fact]
    public void Handle_should_need_no_taking_when_the_offer_says_so() => Assert.Null(Do(null, Offer(42, minutes: null)).NextWake);

    [Fact]
    public void Handle_should_do_nothing_when_an_offer_is_repeated()
    {
        var offered = After(Offer(42));
        var ended = After(Offer(42), End(42));

        Assert.Empty(Do(offered, Offer(42)).Events);
        Assert.Empty(Do(ended, Offer(42)).Events);
        Assert.Empty(Do(After(Offer(42, 2)), Offer(42, 1)).Events);
    }

    [Fact]
    public void Handle_should_replace_an_older_assignment_of_the_same_ticket()
    {
        var turn = Do(After(Offer(42, 1)), Offer(42, 3));

        Assert.Equal(AssignmentEnd.Reassigned, Assert.IsType<AssignmentEnded>(turn.Events[0]).Reason);
        Assert.Equal(3, Assert.Single(turn.After.Assignments).Assignment);
        Assert.Empty(Do(turn.After, End(42, 1)).Events);
        Assert.Empty(Do(turn.After, Take(42, 2)).Events);
    }

    [Fact]
    public void Handle_should_stop_the_time_when_taken()
    {
        var turn = Do(After(Offer(42)), Take(42));

        Assert.IsType<AssignmentTaken>(Assert.Single(turn.Events));
        Assert.Null(turn.NextWake);
        Assert.Equal(1, turn.After.OpenLoad);
        Assert.Empty(Do(turn.After, Take(42)).Events);
        Assert.Empty(Do(After(Offer(42), End(42)), Take(42)).Events);
    }

    [Fact]
    public void Handle_should_believe_the_ticket_when_it_was_taken_as_it_lapsed()
    {
        var lapsed = Agent.Wake(After(Offer(42)), At(Monday + Duration.FromMinutes(30))).After;
        Assert.Equal(0, lapsed.OpenLoad);

        var turn = Do(lapsed, Take(42), Monday + Duration.FromMinutes(31));

        Assert.Equal(1, turn.After.OpenLoad);
        Assert.Null(turn.NextWake);
        Assert.Empty(turn.After.Ended);
    }

    [Fact]
    public void Handle_should_believe_the_ticket_when_it_confirms_the_lapse()
    {
        var lapsed = Agent.Wake(After(Offer(42)), At(Monday + Duration.FromMinutes(30))).After;

        var confirmed = Do(lapsed, End(42, reason: AssignmentEnd.Lapsed));

        Assert.IsType<AssignmentEnded>(Assert.Single(confirmed.Events));
        Assert.Empty(Do(confirmed.After, End(42, reason: AssignmentEnd.Lapsed)).Events);
        Assert.Empty(Do(confirmed.After, Take(42)).Events);
    }

    [Fact]
    public void Handle_should_not_lapse_what_was_taken_although_the_message_came_late()
    {
        var turn = Do(After(Offer(42)), Take(42), Monday + Duration.FromHours(2));

        Assert.IsType<AssignmentTaken>(Assert.Single(turn.Events));
    }

    [Fact]
    public void Handle_should_do_what_is_due_before_the_command()
    {
        var turn = Do(After(Offer(42)), Offer(43), Monday + Duration.FromHours(2));

        Assert.Equal([typeof(AssignmentLapsed), typeof(AssignmentOffered)], turn.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Handle_should_remember_an_end_that_comes_before_its_offer()
    {
        var state = Do(null, End(42, 2)).After;

        Assert.Equal(0, state.OpenLoad);
        Assert.Empty(Do(state, Offer(42, 2)).Events);
        Assert.Equal(1, Do(state, Offer(42, 3)).After.OpenLoad);
    }

    [Fact]
    public void Handle_should_give_back_what_nobody_is_there_to_take()
    {
        var state = After(new SetPresence(Presence.Available), Offer(1, minutes: 30), Offer(2, minutes: 90), Offer(3), Take(3));

        var hour = Do(state, new SetPresence(Presence.Away, Monday + Duration.FromHours(1)));
        var offline = Do(state, new SetPresence(Presence.Offline));

        Assert.Equal([new TicketId(1)], hour.Events.OfType<AssignmentReturned>().Select(e => e.Ticket));
        Assert.Equal(2, hour.After.OpenLoad);
        Assert.Equal(1, offline.After.OpenLoad);
        Assert.Equal(3, Do(state, new SetPresence(Presence.Busy)).After.OpenLoad);
    }

    [Fact]
    public void Handle_should_say_who_changed_the_presence_and_only_if_it_changes()
    {
        var lead = new Actor(AuthorKind.Agent, new UserId("lea"), "Lea");
        var turn = Agent.Handle(null, new SetPresence(Presence.Busy), At(Monday) with { By = lead }).Value;

        Assert.Equal(lead, Assert.Single(turn.Events).By);
        Assert.Empty(Do(turn.After, new SetPresence(Presence.Busy)).Events);
    }

    [Fact]
    public void Fold_should_keep_no_more_than_needed()
    {
        var state = Enumerable.Range(1, 200).Aggregate(AgentState.Initial(Anna), (s, i) => Do(Do(s, Offer(i)).After, End(i)).After);

        Assert.Equal(Agent.MaxEnded, state.Ended.Length);
        Assert.Equal(200, state.Ended[^1].Ticket.Number);
        Assert.Equal(400, state.Version);
    }

    [Fact]
    public void State_should_agree_with_the_tickets_whatever_order_their_messages_come_in()
    {
        const int Seed = 77;
        var random = new Random(Seed);
        for (var round = 0; round < 2_000; round++)
        {
            var messages = new List<AgentCommand>();
            var expected = new Dictionary<TicketId, (int Assignment, bool Taken)>();
            for (var ticket = 1; ticket <= 4; ticket++)
            {
                for (var number = 1; number <= random.Next(4); number++)
                {
                    var (taken, ended) = (random.Next(2) == 0, random.Next(2) == 0);
                    messages.Add(Offer(ticket, number, minutes: 60 * 24));
                    if (taken)
                        messages.Add(Take(ticket, number));
                    if (ended)
                        messages.Add(End(ticket, number, AssignmentEnd.Released));
                    expected.Remove(new(ticket));
                    if (!ended)
                        expected[new(ticket)] = (number, taken);
                }
            }

            messages.AddRange(messages.Where(_ => random.Next(3) == 0).ToArray());
            var order = messages.ToArray();
            random.Shuffle(order);
            var state = order.Aggregate(AgentState.Initial(Anna), (s, m) => Do(s, m).After);

            var actual = state.Assignments.ToDictionary(a => a.Ticket, a => (a.Assignment, !a.IsPending));
            Assert.True(
                expected.Count == actual.Count && expected.All(e => actual.GetValueOrDefault(e.Key) == e.Value),
                $"seed {Seed}, round {round}: {string.Join("; ", order.AsEnumerable())}");
        }
    }

    [Fact]
    public void Json_of_events_and_state_should_round_trip_exactly()
    {
        var turns = new[]
        {
            Do(null, new SetProfile { Name = "Änne", Skills = [new("vpn")], Shift = new("office-hours") }),
            Do(null, new SetPresence(Presence.Away, Monday + Duration.FromHours(1))),
            Do(After(Offer(1)), Offer(1, 2)),
            Do(After(Offer(1)), Take(1)),
            Agent.Wake(After(new SetProfile { Shift = new("office-hours") }, new SetPresence(Presence.Available), Offer(1)), At(Monday + Duration.FromDays(1))),
        };

        foreach (var turn in turns)
        {
            Assert.NotEmpty(turn.Events);
            foreach (var e in turn.Events)
                Assert.Equal(DomainJson.Serialize(e), DomainJson.Serialize(DomainJson.Deserialize<AgentEvent>(DomainJson.Serialize(e))));
            Assert.Equal(DomainJson.Serialize(turn.After), DomainJson.Serialize(DomainJson.Deserialize<AgentState>(DomainJson.Serialize(turn.After))));
        }
    }
}
