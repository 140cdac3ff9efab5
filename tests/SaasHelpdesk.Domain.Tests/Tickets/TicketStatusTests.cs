using NodaTime;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketStatusTests
{
    private static readonly Dictionary<StatusCategory, string> Names = Standard.Statuses.ToDictionary(s => s.Category, s => s.Name);

    private static readonly HashSet<(StatusCategory From, StatusCategory To)> Legal =
    [
        .. from one in Active from other in Active where other != StatusCategory.New || one == StatusCategory.New select (one, other),
        .. from one in Active select (one, StatusCategory.Resolved),
        .. from other in Active where other != StatusCategory.New select (StatusCategory.Resolved, other),
        (StatusCategory.Resolved, StatusCategory.Resolved),
        (StatusCategory.Resolved, StatusCategory.Closed),
    ];

    private static StatusCategory[] Active =>
    [
        StatusCategory.New, StatusCategory.Open, StatusCategory.PendingCustomer, StatusCategory.PendingThirdParty, StatusCategory.PendingUntil,
    ];

    public static TheoryData<StatusCategory, StatusCategory> Pairs()
    {
        var pairs = new TheoryData<StatusCategory, StatusCategory>();
        foreach (var from in Enum.GetValues<StatusCategory>())
        {
            foreach (var to in Enum.GetValues<StatusCategory>())
                pairs.Add(from, to);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void ChangeStatus_should_follow_the_life_cycle(StatusCategory from, StatusCategory to)
    {
        var world = In(from);
        var command = new ChangeStatus(Names[to]) { Until = At("Fri 12:00") };

        if (Legal.Contains((from, to)))
        {
            world.Do(command);
            Assert.Equal(to, world.State.Category);
        }
        else
        {
            Assert.Equal(from == StatusCategory.Closed ? "ticket.closed" : "ticket.transition", world.Refused(command).Code);
        }
    }

    [Theory]
    [InlineData(StatusCategory.Open)]
    [InlineData(StatusCategory.PendingCustomer)]
    [InlineData(StatusCategory.Resolved)]
    public void ChangeStatus_should_let_only_the_helpdesk_itself_go_back_to_new(StatusCategory from)
    {
        var world = In(from);

        world.Do(new ChangeStatus("New"), Actor.System);

        Assert.Equal(StatusCategory.New, world.State.Category);
    }

    [Fact]
    public void ChangeStatus_should_look_at_the_category_alone()
    {
        var world = new TicketWorld(c => c with { Statuses = c.Statuses.Add(new("Analysing", StatusCategory.Open)) }).Open();
        world.Do(new ChangeStatus("In progress"));
        var facts = world.State.Facts.Length;

        world.Do(new ChangeStatus("analysing"));

        Assert.Equal("Analysing", world.State.Status);
        Assert.Equal(facts, world.State.Facts.Length);
    }

    [Fact]
    public void ChangeStatus_should_do_nothing_when_it_is_so_already() =>
        Assert.Empty(In(StatusCategory.Open).Do(new ChangeStatus("In progress")));

    [Fact]
    public void ChangeStatus_should_refuse_what_the_tenant_does_not_have()
    {
        Assert.Equal("ticket.unknown-status", In(StatusCategory.Open).Refused(new ChangeStatus("Sleeping")).Code);
        Assert.Equal("ticket.forbidden", In(StatusCategory.Open).Refused(new ChangeStatus("Scheduled"), Cora).Code);
        Assert.Equal("ticket.length", In(StatusCategory.Open).Refused(new ChangeStatus("New") { Reason = new string('x', 2001) }).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Mon 08:00")]
    [InlineData("Mon 09:00")]
    public void ChangeStatus_should_need_a_date_in_the_future_to_wait_for(string? until)
    {
        var refusal = In(StatusCategory.Open).Refused(new ChangeStatus("Scheduled") { Until = until is null ? null : At(until) });

        Assert.Equal(("ticket.until", "until"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void ChangeStatus_should_move_the_date_of_a_wait()
    {
        var world = In(StatusCategory.PendingUntil);

        world.Do(new ChangeStatus("Scheduled") { Until = At("Thu 12:00") });

        Assert.Equal(At("Thu 12:00"), world.State.Times.PendingUntil);
        Assert.Equal(At("Thu 12:00"), world.Turn.NextWake);
        Assert.Empty(world.Do(new ChangeStatus("Scheduled") { Until = At("Thu 12:00") }));
    }

    [Fact]
    public void Resolve_should_record_cause_and_solution_and_arm_the_closing()
    {
        var world = In(StatusCategory.Open);
        var resolution = new TicketResolution { Cause = "Fuse", Solution = "New fuse", Code = "hw", Workaround = true };

        world.Do(new ResolveTicket { Resolution = resolution, Reply = "It works again." }, at: "Mon 10:00");

        Assert.Equal(resolution, world.State.Resolution);
        Assert.Equal(At("Mon 10:00"), world.State.Times.ResolvedAt);
        Assert.Equal(At("Mon2 10:00"), world.State.Times.AutoCloseAt);
        Assert.Equal(At("Mon2 10:00"), world.Turn.NextWake);
        Assert.Equal(2, world.State.Messages.Length);
    }

    [Fact]
    public void Resolve_should_need_a_resolution_when_the_tenant_says_so()
    {
        var world = new TicketWorld(c => c with { Lifecycle = c.Lifecycle with { ResolutionRequired = true } }).Open();

        Assert.Equal("resolution.cause", world.Refused(new ResolveTicket()).Field);
        Assert.Equal("resolution.cause", world.Refused(new ChangeStatus("Resolved")).Field);
        Assert.Equal("resolution.solution", world.Refused(new ResolveTicket { Resolution = new() { Cause = "Fuse" } }).Field);
        Assert.Equal("resolution.code", world.Refused(new ResolveTicket { Resolution = new() { Cause = "Fuse", Solution = "New fuse" } }).Field);
        Assert.Single(world.Do(new ResolveTicket(), Cora));
    }

    [Fact]
    public void Resolve_should_be_refused_for_bad_input()
    {
        var world = In(StatusCategory.Open);

        Assert.Equal("ticket.wrong-status", world.Refused(new ResolveTicket { Status = "Closed" }).Code);
        Assert.Equal("ticket.unknown-status", world.Refused(new ResolveTicket { Status = "Done" }).Code);
        Assert.Equal("reply", world.Refused(new ResolveTicket { Reply = "" }).Field);
        Assert.Equal("resolution.code", world.Refused(new ResolveTicket { Resolution = new() { Code = new string('x', 65) } }).Field);
        Assert.Equal("ticket.transition", In(StatusCategory.Resolved).Refused(new ResolveTicket()).Code);
        Assert.Equal("ticket.closed", In(StatusCategory.Closed).Refused(new ResolveTicket()).Code);
    }

    [Fact]
    public void ChangeStatus_should_not_reopen_when_one_resolved_status_follows_another()
    {
        var world = new TicketWorld(c => c with { Statuses = c.Statuses.Add(new("Confirmed", StatusCategory.Resolved)) }).Open();
        world.Do(new ResolveTicket());
        var (facts, times) = (world.State.Facts, world.State.Times);

        world.Do(new ChangeStatus("Confirmed"), at: "Tue 09:00");

        Assert.Equal("Confirmed", world.State.Status);
        Assert.Equal(0, world.State.Counts.Reopenings);
        Assert.Equal(facts, world.State.Facts);
        Assert.Equal((times.ResolvedAt, times.AutoCloseAt), (world.State.Times.ResolvedAt, world.State.Times.AutoCloseAt));
    }

    [Fact]
    public void Reopen_should_cancel_the_closing_and_give_the_ticket_back()
    {
        var world = new TicketWorld().Open(c => c with { Team = new("first"), Agent = new("anna") }, Anna);
        world.Do(new ResolveTicket());

        world.Do(new ReopenTicket("It burns again"), Cora, "Tue 09:00");

        Assert.Equal(StatusCategory.Open, world.State.Category);
        Assert.Null(world.Turn.NextWake);
        Assert.Equal(2, world.State.People.Assignment);
        Assert.False(world.State.People.Taken);
    }

    [Fact]
    public void Reopen_should_ask_the_team_anew_when_it_assigns_automatically()
    {
        var world = new TicketWorld().Open(c => c with { Team = new("auto"), Agent = new("anna") }, Anna);
        world.Do(new ResolveTicket());

        world.Do(new ReopenTicket("It burns again"), Cora);

        Assert.Null(world.State.People.Assignee);
        Assert.Equal(AssignmentMode.RoundRobin, world.Configuration.Team(new("auto"))!.Assignment);
    }

    [Theory]
    [InlineData("Mon2 09:00", null)]
    [InlineData("Mon2 09:01", "ticket.reopen-window")]
    public void Reopen_should_be_allowed_within_the_window(string at, string? code)
    {
        var world = new TicketWorld(c => c with { Lifecycle = c.Lifecycle with { AutoCloseAfter = null } }).Open();
        world.Do(new ResolveTicket());

        if (code is null)
            Assert.NotEmpty(world.Do(new ReopenTicket("Again"), at: at));
        else
            Assert.Equal(code, world.Refused(new ReopenTicket("Again"), at: at).Code);
    }

    [Fact]
    public void Reopen_should_be_allowed_until_closing_when_there_is_no_window()
    {
        var world = new TicketWorld(c => c with { Lifecycle = new LifecycleRules() }).Open();
        world.Do(new ResolveTicket());
        world.Now += Duration.FromDays(1000);

        Assert.NotEmpty(world.Do(new ReopenTicket("Again")));
    }

    [Fact]
    public void Reopen_should_be_refused_for_bad_input()
    {
        Assert.Equal("ticket.not-resolved", In(StatusCategory.Open).Refused(new ReopenTicket("Again")).Code);
        Assert.Equal("ticket.closed", In(StatusCategory.Closed).Refused(new ReopenTicket("Again")).Code);
        Assert.Equal("reason", In(StatusCategory.Resolved).Refused(new ReopenTicket(" ")).Field);
    }

    [Fact]
    public void Close_should_end_everything()
    {
        var world = In(StatusCategory.Resolved);

        var closed = Assert.IsType<TicketClosed>(Assert.Single(world.Do(new CloseTicket(), at: "Mon 10:00")));

        Assert.Null(closed.DueAt);
        Assert.Equal(At("Mon 10:00"), world.State.Times.ClosedAt);
        Assert.Equal(At("Mon 09:00"), world.State.Times.ResolvedAt);
        Assert.Null(world.Turn.NextWake);
    }

    public static TheoryData<TicketCommand> Commands() =>
    [
        new ReplyToTicket("x"), new AddNote("x"), new EditMessage(1, "x"), new AssignTicket(new("anna")), new TakeTicket(), new ReleaseTicket(),
        new HandOverTicket(new("second")), new EscalateTicket("x") { Note = "x" }, new AcknowledgeTicket(Duration.FromHours(1)),
        new ChangePriority { Priority = Priority.Critical }, new ChangeTraits { Vip = true }, new TagTicket { Add = ["x"] },
        new SetField(new("x"), null), new ApplyPolicy(), new ChangeStatus("In progress"), new ResolveTicket(), new ReopenTicket("x"),
        new CloseTicket(), new MergeInto(new(7)), new AbsorbTicket(new(7)) { OpenedAt = At("Mon 09:00"), Category = StatusCategory.Open },
        new SplitTicket(new(7), "x") { From = 1 }, new AddWatcher(new("wim")), new LogTime(Duration.FromHours(1), true),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Handle_should_refuse_every_change_of_a_closed_ticket(TicketCommand command) =>
        Assert.Equal("ticket.closed", In(StatusCategory.Closed).Refused(command).Code);

    [Fact]
    public void Handle_should_name_the_survivor_of_a_merged_ticket()
    {
        var world = In(StatusCategory.Open);
        world.Do(new MergeInto(new(7)));

        Assert.Equal("ticket.merged", world.Refused(new ReplyToTicket("x"), Cora).Code);
        Assert.Contains("7", world.Refused(new AddNote("x")).Message, StringComparison.Ordinal);
    }

    private static TicketWorld In(StatusCategory category)
    {
        var world = new TicketWorld().Open();
        if (category == StatusCategory.Closed)
            world.Do(new ResolveTicket());
        if (category != StatusCategory.New)
            world.Do(new ChangeStatus(Names[category]) { Until = At("Wed 12:00") });
        Assert.Equal(category, world.State.Category);
        return world;
    }
}
