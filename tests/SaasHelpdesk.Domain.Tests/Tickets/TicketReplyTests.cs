using NodaTime;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketReplyTests
{
    [Fact]
    public void Reply_should_move_new_to_open_when_an_agent_answers()
    {
        var world = new TicketWorld().Open();

        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 10:00");

        Assert.Equal(StatusCategory.Open, world.State.Category);
        Assert.Equal(1, world.State.Counts.AgentReplies);
        Assert.Collection(world.Events.Skip(1), e => Assert.IsType<TicketReplied>(e), e => Assert.IsType<StatusChanged>(e));
    }

    [Fact]
    public void Reply_should_leave_the_status_when_a_program_writes()
    {
        var world = new TicketWorld().Open();

        world.Do(new ReplyToTicket("We have your message."), Actor.System);
        world.Do(new ReplyToTicket("Have you tried the FAQ?"), Robot);

        Assert.Equal(StatusCategory.New, world.State.Category);
        Assert.Equal(0, world.State.Counts.AgentReplies);
    }

    [Fact]
    public void Reply_should_not_meet_the_first_response_when_a_program_writes()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.FirstResponse, 1))).Open();

        world.Do(new ReplyToTicket("We have your message."), Actor.System, "Mon 09:10");
        Assert.Equal(SlaClockState.Running, Assert.Single(world.Turn.Clocks).State);

        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 10:00");
        Assert.Equal(SlaClockState.Met, Assert.Single(world.Turn.Clocks).State);
    }

    [Theory]
    [InlineData("Awaiting customer", StatusCategory.Open)]
    [InlineData("Awaiting vendor", StatusCategory.PendingThirdParty)]
    [InlineData("Scheduled", StatusCategory.PendingUntil)]
    [InlineData("In progress", StatusCategory.Open)]
    public void Reply_should_end_only_the_wait_for_the_customer_when_the_customer_writes(string status, StatusCategory expected)
    {
        var world = new TicketWorld().Open();
        world.Do(new ChangeStatus(status) { Until = At("Fri 09:00") });

        world.Do(new ReplyToTicket("Here you are"), Cora, "Mon 11:00");

        Assert.Equal(expected, world.State.Category);
    }

    [Fact]
    public void Reply_should_set_a_status_in_the_same_step_when_the_agent_names_one()
    {
        var world = new TicketWorld().Open();

        world.Do(new ReplyToTicket("Which model?") { Status = "Awaiting customer" });

        Assert.Equal(StatusCategory.PendingCustomer, world.State.Category);
        Assert.Equal(3, world.Events.Count);
    }

    [Fact]
    public void Reply_should_be_refused_as_a_whole_when_its_status_is_unknown()
    {
        var world = new TicketWorld().Open();

        Assert.Equal("ticket.unknown-status", world.Refused(new ReplyToTicket("Hello") { Status = "Sleeping" }).Code);
        Assert.Single(world.State.Messages);
    }

    [Fact]
    public void Reply_should_reopen_a_resolved_ticket_when_the_customer_writes_within_the_window()
    {
        var world = new TicketWorld().Open();
        world.Do(new ResolveTicket());

        world.Do(new ReplyToTicket("Still burning"), Cora, "Mon2 08:59");

        Assert.Equal(StatusCategory.Open, world.State.Category);
        Assert.Equal(1, world.State.Counts.Reopenings);
        Assert.Null(world.State.Times.ResolvedAt);
        Assert.Null(world.State.Times.AutoCloseAt);
    }

    [Fact]
    public void Reply_should_ask_for_a_follow_up_when_the_window_is_over()
    {
        var world = new TicketWorld(c => c with { Lifecycle = c.Lifecycle with { AutoCloseAfter = null } }).Open();
        world.Do(new ResolveTicket());

        var refusal = world.Refused(new ReplyToTicket("Still burning"), Cora, "Mon2 09:01");

        Assert.Equal(("ticket.follow-up", RefusalKind.Conflict), (refusal.Code, refusal.Kind));
    }

    [Fact]
    public void Reply_should_ask_for_a_follow_up_when_the_ticket_is_closed()
    {
        var world = new TicketWorld().Open();
        world.Do(new ResolveTicket());
        world.Do(new CloseTicket());

        Assert.Equal("ticket.follow-up", world.Refused(new ReplyToTicket("Still burning"), Cora).Code);
        Assert.Equal("ticket.closed", world.Refused(new ReplyToTicket("One more thing"), Anna).Code);
    }

    [Fact]
    public void Reply_should_count_from_the_mail_servers_receipt_when_the_customer_writes()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.NextResponse, 2))).Open();
        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 10:00");

        world.Do(new ReplyToTicket("Still burning") { ReceivedAt = At("Mon 10:30") }, Cora, "Mon 11:00");

        Assert.Equal(At("Mon 10:30"), world.State.Times.LastAt);
        Assert.Equal(At("Mon 12:30"), Assert.Single(world.Turn.Clocks, c => c.Metric == SlaMetric.NextResponse).DueAt);
    }

    [Fact]
    public void Reply_should_not_go_behind_the_last_event()
    {
        var world = new TicketWorld().Open();
        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 10:00");

        world.Do(new ReplyToTicket("Still burning") { ReceivedAt = At("Mon 09:30") }, Cora, "Mon 11:00");

        Assert.Equal(At("Mon 10:00"), world.State.Times.LastAt);
    }

    [Fact]
    public void Reply_should_not_let_agents_backdate()
    {
        var world = new TicketWorld().Open();

        world.Do(new ReplyToTicket("Hello") { ReceivedAt = At("Mon 09:30") }, Anna, "Mon 11:00");

        Assert.Equal(At("Mon 11:00"), world.State.Times.LastAt);
    }

    [Fact]
    public void Handle_should_keep_time_from_going_back_when_the_clock_does()
    {
        var world = new TicketWorld { Now = At("Mon 10:00") };
        world.Open();

        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 09:00");

        Assert.Equal(At("Mon 10:00"), world.Events[^1].At);
    }

    [Fact]
    public void AddNote_should_be_hidden_from_clocks_and_requesters()
    {
        var world = new TicketWorld().Open();

        world.Do(new AddNote("He sounds angry."));

        Assert.True(world.State.Messages[1].Internal);
        Assert.DoesNotContain(world.State.Facts, f => f is SlaReplied);
        Assert.Equal("ticket.forbidden", world.Refused(new AddNote("Hm"), Cora).Code);
        Assert.Equal("ticket.length", world.Refused(new AddNote("")).Code);
    }

    [Fact]
    public void EditMessage_should_make_a_new_version()
    {
        var world = new TicketWorld().Open();

        world.Do(new EditMessage(1, "It burns badly."), Cora);
        var edited = Assert.IsType<MessageEdited>(Assert.Single(world.Do(new EditMessage(1, "It burns very badly."), Cora)));

        Assert.Equal(3, edited.Version);
        Assert.Equal(2, world.State.Messages[0].Edits);
    }

    [Fact]
    public void EditMessage_should_be_refused_to_strangers()
    {
        var world = new TicketWorld().Open();
        world.Do(new ReplyToTicket("Hello"), Anna);
        world.Do(new AddNote("Hm"), Anna);

        Assert.Equal("ticket.not-author", world.Refused(new EditMessage(1, "x"), Anna).Code);
        Assert.Equal("ticket.not-author", world.Refused(new EditMessage(2, "x"), Cora).Code);
        Assert.Equal("ticket.unknown-message", world.Refused(new EditMessage(3, "x"), Cora).Code);
        Assert.Equal("ticket.unknown-message", world.Refused(new EditMessage(4, "x"), Anna).Code);
        Assert.Equal("ticket.unknown-message", world.Refused(new EditMessage(0, "x"), Anna).Code);
        Assert.Single(world.Do(new EditMessage(2, "Hello there"), Ben));
    }

    [Fact]
    public void State_should_hold_each_author_once()
    {
        var world = new TicketWorld().Open();
        world.Do(new ReplyToTicket("Hello"), Anna);
        world.Do(new ReplyToTicket("Hello?"), Cora);
        world.Do(new ReplyToTicket("Yes."), Anna);

        Assert.Equal<Actor>([Cora, Anna], world.State.Authors);
        Assert.Equal([0, 1, 0, 1], world.State.Messages.Select(m => m.Author));
        Assert.All(world.State.Messages, m => Assert.Equal(Duration.Zero, m.At - At("Mon 09:00")));
    }
}
