using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets.Commands;
using static SaasHelpdesk.Domain.Tests.Agents.AgentSamples;

namespace SaasHelpdesk.Domain.Tests.Agents;

public sealed class AgentEffectsTests
{
    [Fact]
    public void Of_should_return_a_lapsed_ticket_to_its_team()
    {
        var due = Monday + Duration.FromMinutes(30);

        var effect = Assert.Single(Effects(Agent.Wake(After(Offer(42, 3)), At(due))));

        Assert.Equal(("agent/anna/ticket/42/assignment/3/lapse", "grain", "ticket/42", due), (effect.EffectKey, effect.Channel, effect.Target, effect.At));
        Assert.Equal(new ReturnToTeam(Anna, 3, AssignmentEnd.Lapsed), DomainJson.Deserialize<TicketCommand>(effect.Payload.Span));
    }

    [Fact]
    public void Of_should_return_tickets_of_an_absent_agent()
    {
        var effect = Assert.Single(Effects(Do(After(new SetPresence(Presence.Available), Offer(42)), new SetPresence(Presence.Offline))));

        Assert.Equal(
            new ReturnToTeam(Anna, 1, AssignmentEnd.Absent), DomainJson.Deserialize<TicketCommand>(effect.Payload.Span));
    }

    [Fact]
    public void Of_should_tell_teams_that_somebody_is_free()
    {
        var effect = Assert.Single(Effects(Do(null, new SetPresence(Presence.Available))));

        Assert.Equal(("agent/anna/v1/free/first-level", "grain", "team/first-level"), (effect.EffectKey, effect.Channel, effect.Target));
        Assert.Equal(new MemberFreed(Anna), DomainJson.Deserialize<TeamCommand>(effect.Payload.Span));
    }

    [Fact]
    public void Of_should_tell_teams_when_load_falls_below_capacity_and_when_the_shift_starts()
    {
        var full = After(new SetProfile { Capacity = 1, Shift = new CalendarId("office-hours") }, new SetPresence(Presence.Available), Offer(1, minutes: null));

        Assert.IsType<MemberFreed>(Message(Assert.Single(Effects(Do(full, End(1))))));
        Assert.Empty(Effects(Do(full, Offer(2))));
        var free = Do(full, End(1)).After;
        Assert.Empty(Effects(Do(free, End(7))));
        Assert.IsType<MemberFreed>(Message(Assert.Single(Effects(Agent.Wake(free, At(Monday + Duration.FromDays(1)))))));
    }

    [Fact]
    public void Append_should_hold_everything_that_the_turn_changes()
    {
        var turn = Do(After(new SetProfile { Name = "Anna", Skills = [new("vpn")] }), new SetPresence(Presence.Available));

        var append = AgentAppends.Of(turn, Configuration.Configuration);

        Assert.Equal((StreamId.Of(Anna), 1L, turn.NextWake), (append.Stream, append.ExpectedVersion, append.NextWake));
        Assert.Equal("presenceChanged", Assert.Single(append.Events).Type);
        Assert.Single(append.Outbox);
        var row = Assert.IsType<AgentRow>(Assert.Single(append.Rows));
        Assert.Equal(("Anna", "available", 20, 0), (row.Name, row.Presence, row.Capacity, row.OpenLoad));
        Assert.Equal(("vpn", FirstLevel), (Assert.Single(row.Skills), Assert.Single(row.Teams)));
    }

    private static ImmutableArray<OutboxMessage> Effects(AgentTurn turn) => AgentEffects.Of(turn, Configuration.Configuration);

    private static TeamCommand Message(OutboxMessage effect) => DomainJson.Deserialize<TeamCommand>(effect.Payload.Span);
}
