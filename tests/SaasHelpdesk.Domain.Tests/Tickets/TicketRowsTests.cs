using NodaTime;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketRowsTests
{
    [Fact]
    public void Of_should_show_the_whole_ticket()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8), Hours(SlaMetric.FirstResponse, 1))).Open(c => c with
        {
            Team = new("second"),
            Impact = Impact.High,
            Urgency = Urgency.Low,
            Category = "hardware",
            Tags = ["a"],
            Vip = true,
            Organisation = new("globex"),
            ExternalReference = "INC1",
        });

        var row = Row(world);

        Assert.Equal(At("Mon 10:00"), row.NextDueAt);
        Assert.Equal((1, 3, 2), (row.Impact, row.Urgency, row.Level));
        Assert.Equal(("New", StatusCategory.New, Priority.Moderate), (row.Status, row.StatusCategory, row.Priority));
        Assert.Equal(("hardware", "INC1", "Cora Customer", "Printer on fire"), (row.Category, row.ExternalReference, row.RequesterName, row.Subject));
        Assert.Equal((At("Mon 09:00"), At("Mon 09:00")), (row.CreatedAt, row.UpdatedAt));
        Assert.Equal((true, false, 1L), (row.Vip, row.Breached, row.Version));
    }

    [Fact]
    public void Of_should_follow_the_clocks()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8), Hours(SlaMetric.FirstResponse, 1))).Open();

        world.Wake("Mon 12:00");
        Assert.Equal((At("Mon 17:00"), true), (Row(world).NextDueAt!.Value, Row(world).Breached));

        world.Do(new ChangeStatus("Awaiting customer"));
        Assert.Null(Row(world).NextDueAt);

        world.Do(new ResolveTicket());
        Assert.Equal((At("Mon 12:00"), true), (Row(world).ResolvedAt!.Value, Row(world).Breached));
    }

    [Fact]
    public void Of_should_write_each_message_and_its_latest_version()
    {
        var world = new TicketWorld().Open();
        Assert.Equal("It burns.", Messages(world).Single().Body);

        world.Do(new AddNote("Hm"), Anna, "Mon 10:00");
        var note = Messages(world).Single();
        Assert.Equal((2, false, "Anna", 1), (note.Number, note.IsPublic, note.AuthorName, note.EditedVersion));

        world.Do(new EditMessage(2, "Hm!"), Ben, "Mon 11:00");
        var edited = Messages(world).Single();
        Assert.Equal((2, "Hm!", 2, At("Mon 10:00"), "Anna"), (edited.Number, edited.Body, edited.EditedVersion, edited.At, edited.AuthorName));
    }

    [Fact]
    public void Of_should_be_empty_when_nothing_happened()
    {
        var world = new TicketWorld().Open();
        world.Wake("Mon 10:00");

        Assert.Empty(TicketRows.Of(world.Turn));
    }

    [Fact]
    public void Of_should_be_part_of_an_append_that_expects_the_version_before()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8))).Open();
        var opened = TicketAppends.Of(world.Turn, world.Configuration);
        Assert.Equal((0L, "ticket/42", "acme"), (opened.ExpectedVersion, opened.Stream.ToString(), opened.Tenant.Value));
        Assert.Equal("ticketOpened", Assert.Single(opened.Events).Type);
        Assert.Equal(At("Tue 09:00") + Duration.FromNanoseconds(1000), opened.NextWake);

        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 10:00");
        var replied = TicketAppends.Of(world.Turn, world.Configuration);
        Assert.Equal(1, replied.ExpectedVersion);
        Assert.Equal([At("Mon 10:00"), At("Mon 10:00")], replied.Events.Select(e => e.At));
        Assert.Equal(2, replied.Rows.Length);
        Assert.Single(replied.Outbox);
    }

    private static TicketRow Row(TicketWorld world) => TicketRows.Of(world.Turn).OfType<TicketRow>().Single();

    private static IEnumerable<MessageRow> Messages(TicketWorld world) => TicketRows.Of(world.Turn).OfType<MessageRow>();
}
