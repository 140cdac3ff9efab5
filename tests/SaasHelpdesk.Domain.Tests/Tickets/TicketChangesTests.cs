using NodaTime;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketChangesTests
{
    public static TheoryData<TicketCommand, string[]> Changes() => new()
    {
        { new ReplyToTicket("x"), ["messages", "status"] },
        { new AddNote("x"), ["messages"] },
        { new AssignTicket(new("anna")), ["assignee", "owner"] },
        { new HandOverTicket(new("second")) { Reason = "x", Note = "x" }, ["assignee", "level", "messages", "team"] },
        { new EscalateTicket("x") { Note = "x" }, ["escalations", "messages"] },
        { new AcknowledgeTicket(Duration.FromHours(1)), ["acknowledgedUntil"] },
        { new ChangePriority { Priority = Priority.Critical }, ["impact", "priority", "urgency"] },
        { new ChangeTraits { Subject = "x", Type = TicketType.Task, Category = "hardware", Vip = true }, ["category", "subject", "type", "vip"] },
        { new ChangeTraits { Channel = ContactChannel.Phone, Organisation = new("x") }, ["channel", "organisation"] },
        { new TagTicket { Add = ["x"] }, ["tags"] },
        { new ChangeStatus("In progress"), ["status"] },
        { new ResolveTicket(), ["resolution", "status"] },
        { new MergeInto(new(7)), ["mergedInto", "status"] },
        { new LinkTickets(new(7), LinkKind.Child), ["links"] },
        { new SplitTicket(new(7), "x") { Messages = [1] }, ["links"] },
        { new AddWatcher(new("wim")), ["watchers"] },
        { new LogTime(Duration.FromHours(1), true), ["timeSpent"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Between_should_name_what_changed(TicketCommand command, string[] expected)
    {
        var world = new TicketWorld().Open(c => c with { Team = new("first") });

        Assert.Equal(expected, TicketChanges.Between(world.Do(command)));
    }

    [Fact]
    public void Version_should_be_refused_with_the_changed_fields()
    {
        var refusal = TicketErrors.Version(3, 5, ["priority", "status"]);

        Assert.Equal(("ticket.version", RefusalKind.Conflict, "expectedVersion"), (refusal.Code, refusal.Kind, refusal.Field));
        Assert.Equal("The ticket is at version 5, not 3. Changed since: priority, status.", refusal.Message);
    }
}
