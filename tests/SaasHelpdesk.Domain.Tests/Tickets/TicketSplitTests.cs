using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Effects;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketSplitTests
{
    private static readonly TicketId New = new(77);
    private static readonly Attachment Picture = new(new("smoke"), "smoke.png", "image/png", 9);

    [Fact]
    public void Split_should_name_the_messages_and_link_the_new_ticket()
    {
        var world = Talk();

        var split = Assert.IsType<TicketSplit>(Assert.Single(world.Do(new SplitTicket(New, "Scanner") { Messages = [4, 2, 4] })));

        Assert.Equal<int>([2, 4], split.Messages);
        Assert.Equal<TicketLink>([new(New, LinkKind.SplitTo)], world.State.Links);
        Assert.Equal(4, world.State.Messages.Length);
        Assert.Empty(world.Do(new SplitTicket(New, "Scanner") { Messages = [2, 4] }));
    }

    [Fact]
    public void Split_should_tell_the_new_ticket_once()
    {
        var world = Talk();
        world.Do(new SplitTicket(New, "Scanner") { From = 2 });

        var effect = Assert.Single(TicketEffects.Of(world.Turn, world.Configuration));

        Assert.Equal(("ticket/77", EffectChannels.Grain), (effect.Target, effect.Channel));
        Assert.Equal(new OpenSplit(new(42)), DomainJson.Deserialize<TicketCommand>(effect.Payload.Span));
    }

    [Fact]
    public void Split_should_take_a_message_and_all_after_it()
    {
        var world = Talk();

        Assert.Equal<int>([3, 4], Assert.IsType<TicketSplit>(Assert.Single(world.Do(new SplitTicket(New, "Scanner") { From = 3 }))).Messages);
    }

    [Fact]
    public void Split_should_be_refused_where_it_makes_no_sense()
    {
        var world = Talk();
        Assert.Equal("ticket.forbidden", world.Refused(new SplitTicket(New, "x") { Messages = [1] }, Cora).Code);
        Assert.Equal("ticket.length", world.Refused(new SplitTicket(New, " ") { Messages = [1] }).Code);
        Assert.Equal("ticket.self", world.Refused(new SplitTicket(new(42), "x") { Messages = [1] }).Code);
        Assert.Equal("ticket.split-messages", world.Refused(new SplitTicket(New, "x")).Code);
        Assert.Equal("ticket.split-messages", world.Refused(new SplitTicket(New, "x") { Messages = [1], From = 1 }).Code);
        Assert.Equal("ticket.split-messages", world.Refused(new SplitTicket(New, "x") { Messages = [.. Enumerable.Range(1, 51)] }).Code);
        foreach (var number in (int[])[int.MinValue, 0, 5, int.MaxValue])
        {
            Assert.Equal(("ticket.unknown-message", "messages"), Of(world.Refused(new SplitTicket(New, "x") { Messages = [1, number] })));
            Assert.Equal(("ticket.unknown-message", "fromMessage"), Of(world.Refused(new SplitTicket(New, "x") { From = number })));
        }

        world.Do(new ResolveTicket());
        world.Do(new CloseTicket());
        Assert.Equal("ticket.closed", world.Refused(new SplitTicket(New, "x") { Messages = [1] }).Code);
    }

    [Fact]
    public void OpenSplit_should_copy_messages_as_they_were_at_the_split()
    {
        var world = Talk();
        world.Do(new EditMessage(3, "The scanner squeaks loudly."), Cora, "Mon 10:15");
        world.Do(new SplitTicket(New, "Scanner") { Messages = [2, 3] }, Ben, "Mon 10:30");
        world.Do(new EditMessage(3, "Never mind."), Cora, "Mon 10:45");

        var turn = Opened(world);

        Assert.Equal(("Scanner", StatusCategory.New, New), (turn.After.Subject, turn.After.Category, turn.After.Id));
        Assert.Equal(Cora.Id, turn.After.People.Requester);
        Assert.Equal(Ben, Assert.Single(turn.Events).By);
        Assert.Equal<TicketLink>([new(new(42), LinkKind.SplitFrom)], turn.After.Links);
        var rows = TicketRows.Of(turn);
        Assert.Equal(
            [(1, At("Mon 09:30"), "anna", false, "Who knows scanners?"), (2, At("Mon 10:00"), "cora", true, "The scanner squeaks loudly.")],
            rows.OfType<MessageRow>().Select(m => (m.Number, m.At, m.AuthorId.Value, m.IsPublic, m.Body)));
        Assert.Equal((New, 2, Picture), Assert.Single(rows.OfType<AttachmentRow>().Select(a => (a.Ticket, a.Message, a.File))));
        Assert.Equal(Json.Text(turn.After), Json.Text(DomainJson.Deserialize<TicketState>(DomainJson.Serialize(turn.After))));
    }

    [Fact]
    public void OpenSplit_should_take_over_the_classification_but_not_the_assignment()
    {
        var world = Talk();
        world.Do(new HandOverTicket(new("second")) { Reason = "x", Note = "x", Agent = new("ben") });
        world.Do(new TagTicket { Add = ["scan"] });
        world.Do(new AddWatcher(new("wim")));
        world.Do(new ChangePriority { Priority = Priority.High });
        world.Do(new SplitTicket(New, "Scanner") { From = 3 });

        var state = Opened(world).After;

        Assert.Equal((new TeamId("second"), 2, Priority.High, null), (state.Traits.Team!.Value, state.Level, state.Traits.Priority, state.People.Assignee));
        Assert.Equal<string>(["scan"], state.Traits.Tags);
        Assert.Equal<UserId>([new("wim")], state.People.Watchers);
    }

    [Fact]
    public void OpenSplit_should_start_its_clocks_at_the_split_however_late_it_is_told()
    {
        var world = Talk(new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8), Hours(SlaMetric.FirstResponse, 1))));
        world.Do(new SplitTicket(New, "Scanner") { From = 3 }, at: "Mon 11:00");
        world.Now = At("Mon 11:20");

        var turn = Opened(world);

        Assert.Equal(At("Mon 11:00"), turn.After.Times.OpenedAt);
        Assert.Equal(
            [(SlaMetric.FirstResponse, At("Mon 12:00")), (SlaMetric.Resolution, At("Tue 11:00"))],
            turn.Clocks.Where(c => c.State == SlaClockState.Running).Select(c => (c.Metric, c.DueAt!.Value)).OrderBy(c => c.Metric));
    }

    [Fact]
    public void OpenSplit_should_be_harmless_when_repeated_and_refused_when_nothing_was_split()
    {
        var world = Talk();
        var origin = SplitOrigin.Of(New, world.Events);
        Assert.Null(origin);
        Assert.Equal("ticket.not-found", Handle(world, null, origin).Refusal?.Code);

        world.Do(new SplitTicket(New, "Scanner") { From = 3 });
        origin = SplitOrigin.Of(New, world.Events);
        var state = Handle(world, null, origin).Value.After;
        Assert.Empty(Handle(world, state, origin).Value.Events);
        Assert.Equal("ticket.exists", Handle(world, world.State, origin).Refusal?.Code);
        Assert.Equal("ticket.not-found", Ticket.Handle(null, new OpenSplit(new(42)), world.Context() with { Ticket = new(78), Origin = origin }).Refusal?.Code);
    }

    [Fact]
    public void OpenSplit_should_be_split_again_with_its_copies()
    {
        var world = Talk();
        world.Do(new SplitTicket(New, "Scanner") { From = 2 });
        var opened = Opened(world);
        var context = world.Context() with { Ticket = New };
        var again = Ticket.Handle(opened.After, new SplitTicket(new(78), "Noise") { Messages = [2] }, context).Value;

        var origin = SplitOrigin.Of(new(78), [.. opened.Events, .. again.Events]);

        Assert.Equal("The scanner squeaks, too.", Assert.Single(origin!.Messages).Body);
    }

    private static TicketWorld Talk(TicketWorld? world = null)
    {
        world = (world ?? new TicketWorld()).Open(c => c with { Team = new("first") });
        world.Do(new AddNote("Who knows scanners?"), Anna, "Mon 09:30");
        world.Do(new ReplyToTicket("The scanner squeaks, too.") { Attachments = [Picture] }, Cora, "Mon 10:00");
        world.Do(new ReplyToTicket("We look at both."), Anna, "Mon 10:10");
        return world;
    }

    private static TicketTurn Opened(TicketWorld world) => Handle(world, null, SplitOrigin.Of(New, world.Events)).Value;

    private static Result<TicketTurn> Handle(TicketWorld world, TicketState? state, SplitOrigin? origin) => Ticket.Handle(
        state, new OpenSplit(new(42)), world.Context(origin?.Split.By ?? Actor.System) with { Ticket = New, Origin = origin });

    private static (string Code, string? Field) Of(Refusal refusal) => (refusal.Code, refusal.Field);
}
