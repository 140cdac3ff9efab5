using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using static SaasHelpdesk.Domain.Tests.Agents.AgentSamples;

namespace SaasHelpdesk.Domain.Tests.Agents;

public sealed class AgentWakeTests
{
    private static readonly Instant TakeBy = Monday + Duration.FromMinutes(30);

    [Fact]
    public void Wake_should_lapse_at_exactly_the_time_to_take()
    {
        var state = After(Offer(42));

        Assert.Empty(Agent.Wake(state, At(TakeBy - Duration.Epsilon)).Events);
        var turn = Agent.Wake(state, At(TakeBy));

        var lapsed = Assert.IsType<AssignmentLapsed>(Assert.Single(turn.Events));
        Assert.Equal((TakeBy, TakeBy, Duration.Zero), (lapsed.At, lapsed.DueAt!.Value, lapsed.LateBy!.Value));
        Assert.Equal((0, null), (turn.After.OpenLoad, turn.NextWake));
        Assert.Empty(Agent.Wake(turn.After, At(TakeBy)).Events);
    }

    [Fact]
    public void Wake_should_catch_up_in_order_and_say_how_late_it_is()
    {
        var state = After(
            Offer(1, minutes: 60), Offer(2, minutes: 20), new SetPresence(Presence.Away, Monday + Duration.FromMinutes(10)), Offer(3, minutes: 7));
        var now = Monday + Duration.FromHours(3);

        var turn = Agent.Wake(state, At(now));

        Assert.Equal(
            [(typeof(AssignmentLapsed), 7), (typeof(PresenceChanged), 10), (typeof(AssignmentLapsed), 20), (typeof(AssignmentLapsed), 60)],
            turn.Events.Select(e => (e.GetType(), (int)(e.DueAt!.Value - Monday).TotalMinutes)));
        Assert.All(turn.Events, e => Assert.Equal((e.DueAt!.Value, now - e.DueAt.Value), (e.At, e.LateBy!.Value)));
        Assert.Equal(Presence.Available, turn.After.Presence);
    }

    [Fact]
    public void Wake_should_never_stamp_an_event_earlier_than_the_one_before()
    {
        var state = Agent.Decide(After(Offer(42)), new SetPresence(Presence.Busy), At(TakeBy + Duration.FromMinutes(5))).Value
            .Aggregate(After(Offer(42)), Agent.Fold);

        var lapsed = Assert.Single(Agent.Wake(state, At(TakeBy + Duration.FromMinutes(6))).Events);

        Assert.Equal((TakeBy + Duration.FromMinutes(5), TakeBy), (lapsed.At, lapsed.DueAt!.Value));
    }

    [Fact]
    public void Wake_should_start_the_shift_of_an_available_agent()
    {
        // Office hours in Berlin start at 08:00 UTC in winter.
        var evening = Instant.FromUtc(2026, 3, 6, 18, 0);
        var state = After(new SetProfile { Shift = new CalendarId("office-hours") });
        state = Do(state, new SetPresence(Presence.Available), evening).After;
        var mondayMorning = Instant.FromUtc(2026, 3, 9, 8, 0);

        Assert.Equal(mondayMorning, Agent.NextWake(state, Configuration));
        var turn = Agent.Wake(state, At(mondayMorning));

        Assert.IsType<ShiftStarted>(Assert.Single(turn.Events));
        Assert.Equal(mondayMorning + Duration.FromDays(1), turn.NextWake);
        var late = Agent.Wake(state, At(mondayMorning + Duration.FromDays(3)));
        Assert.Equal(mondayMorning, Assert.Single(late.Events).DueAt);
        Assert.Equal(mondayMorning + Duration.FromDays(4), late.NextWake);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("round-the-clock")]
    [InlineData("gone")]
    public void NextWake_should_be_never_when_no_shift_starts(string? calendar)
    {
        var state = After(new SetProfile { Shift = calendar is null ? null : new CalendarId(calendar) }, new SetPresence(Presence.Available));

        Assert.Null(Agent.NextWake(state, Configuration));
    }

    [Fact]
    public void NextWake_should_not_wait_for_the_shift_of_an_absent_agent() =>
        Assert.Null(Agent.NextWake(After(new SetProfile { Shift = new CalendarId("office-hours") }), Configuration));

    [Fact]
    public void Shift_should_count_for_assignments()
    {
        var state = After(new SetProfile { Shift = new CalendarId("office-hours") });

        Assert.True(Shifts.IsOn(state, Configuration, Monday));
        Assert.False(Shifts.IsOn(state, Configuration, Monday + Duration.FromHours(12)));
        Assert.True(Shifts.IsOn(state with { Shift = null }, Configuration, Monday + Duration.FromHours(12)));
    }
}
