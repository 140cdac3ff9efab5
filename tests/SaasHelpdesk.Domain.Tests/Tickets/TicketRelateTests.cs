using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketRelateTests
{
    private static readonly AbsorbTicket Seven = new(new(7)) { OpenedAt = At("Mon 11:00"), Category = StatusCategory.Open };

    [Fact]
    public void Absorb_should_take_over_people_time_and_links()
    {
        var other = new TicketWorld().Open(c => c with { Watchers = [new("wim")] });
        other.Do(new LogTime(Duration.FromHours(2), Billable: true));
        other.Do(new LinkTickets(new(9), LinkKind.Problem));
        var world = new TicketWorld().Open(c => c with { Requester = new("dora") });
        var command = AbsorbTicket.Of(other.State) with { Merged = new(7) };

        world.Do(command);

        Assert.Equal<UserId>([Cora.Id, new("wim")], world.State.People.Watchers);
        Assert.Equal((Duration.FromHours(2), Duration.FromHours(2)), (world.State.TimeSpent, world.State.BillableTime));
        Assert.Equal<TicketLink>([new(new(9), LinkKind.Problem)], world.State.Links);
        Assert.Equal<TicketId>([new(7)], world.State.Absorbed);
        Assert.Empty(world.Do(command));
    }

    [Fact]
    public void Absorb_should_count_from_the_earlier_intake()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8))) { Now = At("Mon 12:00") };
        world.Open();

        world.Do(Seven, at: "Mon 13:00");

        Assert.Equal(At("Tue 11:00"), Assert.Single(world.Turn.Clocks).DueAt);
    }

    [Fact]
    public void Absorb_should_keep_its_own_intake_when_that_is_earlier()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8))).Open();

        world.Do(Seven, at: "Mon 13:00");

        Assert.Equal(At("Mon 17:00"), Assert.Single(world.Turn.Clocks).DueAt);
    }

    [Fact]
    public void Absorb_should_be_refused_where_a_merge_makes_no_sense()
    {
        var world = new TicketWorld().Open();
        Assert.Equal("ticket.self", world.Refused(Seven with { Merged = new(42) }).Code);
        Assert.Equal("ticket.merge-closed", world.Refused(Seven with { Category = StatusCategory.Closed }).Code);
        Assert.Equal("ticket.forbidden", world.Refused(Seven, Cora).Code);

        world.Do(new ResolveTicket());
        Assert.Equal("ticket.merge-resolved", world.Refused(Seven).Code);
        Assert.Single(world.Do(Seven with { Category = StatusCategory.Resolved }));

        world.Do(new CloseTicket());
        Assert.Equal("ticket.closed", world.Refused(Seven with { Merged = new(8) }).Code);
    }

    [Fact]
    public void Merge_should_close_the_ticket_and_cancel_its_clocks()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8, WarningPoint.AtPercent(50)))).Open();

        world.Do(new MergeInto(new(7)), at: "Mon 10:00");

        Assert.Equal(StatusCategory.Closed, world.State.Category);
        Assert.Equal(new TicketId(7), world.State.MergedInto);
        Assert.Equal(SlaClockState.Cancelled, Assert.Single(world.Turn.Clocks).State);
        Assert.Null(world.Turn.NextWake);
        Assert.Empty(world.Do(new MergeInto(new(7))));
        Assert.Equal("ticket.merged", world.Refused(new MergeInto(new(8))).Code);
    }

    [Fact]
    public void Merge_should_refuse_itself_and_circles()
    {
        var world = new TicketWorld().Open();
        world.Do(Seven);

        Assert.Equal("ticket.self", world.Refused(new MergeInto(new(42))).Code);
        Assert.Equal("ticket.merge-cycle", world.Refused(new MergeInto(new(7))).Code);
        Assert.Equal("ticket.forbidden", world.Refused(new MergeInto(new(8)), Cora).Code);
    }

    [Fact]
    public void Merge_should_breach_what_was_due_before_it()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 1))).Open();

        var events = world.Do(new MergeInto(new(7)), at: "Mon 11:00");

        Assert.Collection(events, e => Assert.IsType<SlaBreached>(e), e => Assert.IsType<TicketMerged>(e));
    }

    [Fact]
    public void Link_should_be_made_and_removed_once()
    {
        var world = new TicketWorld().Open();

        Assert.Single(world.Do(new LinkTickets(new(7), LinkKind.BlockedBy)));
        Assert.Empty(world.Do(new LinkTickets(new(7), LinkKind.BlockedBy)));
        Assert.Single(world.Do(new LinkTickets(new(7), LinkKind.Relates)));
        Assert.Single(world.Do(new UnlinkTickets(new(7), LinkKind.BlockedBy)));
        Assert.Empty(world.Do(new UnlinkTickets(new(7), LinkKind.BlockedBy)));
        Assert.Equal<TicketLink>([new(new(7), LinkKind.Relates)], world.State.Links);
    }

    [Fact]
    public void Link_should_be_possible_on_a_closed_ticket()
    {
        var world = new TicketWorld().Open();
        world.Do(new ResolveTicket());
        world.Do(new CloseTicket());

        Assert.Single(world.Do(new LinkTickets(new(7), LinkKind.FollowedUpBy) { Mirror = true }, Actor.System));
        Assert.Single(world.Do(new UnlinkTickets(new(7), LinkKind.FollowedUpBy)));
    }

    [Fact]
    public void Link_should_be_refused_to_itself_and_to_requesters()
    {
        var world = new TicketWorld().Open();

        Assert.Equal("ticket.self", world.Refused(new LinkTickets(new(42), LinkKind.Relates)).Code);
        Assert.Equal("ticket.forbidden", world.Refused(new LinkTickets(new(7), LinkKind.Relates), Cora).Code);
        Assert.Equal("ticket.forbidden", world.Refused(new UnlinkTickets(new(7), LinkKind.Relates), Cora).Code);
    }

    [Fact]
    public void Inverse_should_be_its_own_inverse()
    {
        foreach (var kind in Enum.GetValues<LinkKind>())
            Assert.Equal(kind, kind.Inverse().Inverse());
    }

    [Fact]
    public void AddWatcher_should_be_idempotent()
    {
        var world = new TicketWorld().Open();

        Assert.Single(world.Do(new AddWatcher(new("wim")), Cora));
        Assert.Empty(world.Do(new AddWatcher(new("wim"))));
        Assert.Single(world.Do(new RemoveWatcher(new("wim"))));
        Assert.Empty(world.Do(new RemoveWatcher(new("wim"))));
        Assert.Empty(world.State.People.Watchers);
    }

    [Fact]
    public void LogTime_should_add_up_and_allow_corrections()
    {
        var world = new TicketWorld().Open();
        world.Do(new LogTime(Duration.FromHours(2), Billable: false) { Activity = "travel", Remark = "Train" });
        world.Do(new LogTime(Duration.FromMinutes(30), Billable: true));

        world.Do(new LogTime(-Duration.FromHours(1), Billable: false));

        Assert.Equal((Duration.FromMinutes(90), Duration.FromMinutes(30)), (world.State.TimeSpent, world.State.BillableTime));
        Assert.Equal("ticket.duration", world.Refused(new LogTime(-Duration.FromMinutes(61), Billable: false)).Code);
        Assert.Equal("ticket.duration", world.Refused(new LogTime(-Duration.FromMinutes(31), Billable: true)).Code);
        Assert.Equal("ticket.duration", world.Refused(new LogTime(Duration.Zero, Billable: true)).Code);
        Assert.Equal("ticket.duration", world.Refused(new LogTime(Duration.FromMinutes(1441), Billable: true)).Code);
        Assert.Equal("activity", world.Refused(new LogTime(Duration.FromHours(1), true) { Activity = new string('x', 65) }).Field);
        Assert.Equal("ticket.forbidden", world.Refused(new LogTime(Duration.FromHours(1), true), Cora).Code);
    }
}
