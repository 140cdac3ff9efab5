using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketClassifyTests
{
    private static readonly FieldValue Serial = new() { Text = "4711" };

    [Fact]
    public void ChangePriority_should_swap_the_target_and_keep_what_has_elapsed()
    {
        SlaRule Rule(Priority priority, string name, int hours) => new()
        {
            Name = name,
            When = new() { Field = Domain.Conditions.ConditionField.Priority, Values = [priority == Priority.High ? "high" : "moderate"] },
            Targets = [Hours(SlaMetric.Resolution, hours)],
        };
        var world = new TicketWorld(c => c with
        {
            Policies = [new() { Id = new("p"), Name = "P", Rules = [Rule(Priority.Moderate, "P3", 3), Rule(Priority.High, "P2", 2)] }],
        })
        { Now = At("Mon 10:00") };
        world.Open();

        world.Do(new ChangePriority { Priority = Priority.High, Reason = "CEO" }, at: "Mon 11:00");

        Assert.Equal(At("Mon 12:00"), Assert.Single(world.Turn.Clocks).DueAt);
    }

    [Fact]
    public void ChangePriority_should_follow_the_matrix()
    {
        var world = new TicketWorld().Open(c => c with { Urgency = Urgency.High });

        world.Do(new ChangePriority { Impact = Impact.High });

        Assert.Equal(Priority.Critical, world.State.Traits.Priority);
        Assert.Equal((Impact.High, Urgency.High), (world.State.Impact, world.State.Urgency));
        Assert.Empty(world.Do(new ChangePriority { Impact = Impact.High }));
    }

    [Fact]
    public void ChangePriority_should_record_a_judgement_that_changes_nothing_else()
    {
        var world = new TicketWorld().Open(c => c with { Priority = Priority.Critical });
        var facts = world.State.Facts;

        world.Do(new ChangePriority { Priority = Priority.Critical, Impact = Impact.High });

        Assert.Equal(Impact.High, world.State.Impact);
        Assert.Equal(facts, world.State.Facts);
    }

    [Fact]
    public void ChangePriority_should_be_refused_for_bad_input()
    {
        var world = new TicketWorld().Open();

        Assert.Equal("ticket.no-priority", world.Refused(new ChangePriority { Impact = Impact.High }).Code);
        Assert.Equal("ticket.no-priority", world.Refused(new ChangePriority { Priority = (Priority)7 }).Code);
        Assert.Equal("ticket.no-priority", world.Refused(new ChangePriority { Impact = (Impact)7, Urgency = Urgency.Low }).Code);
        Assert.Equal("ticket.forbidden", world.Refused(new ChangePriority { Priority = Priority.Critical }, Cora).Code);
    }

    [Fact]
    public void ChangeTraits_should_record_only_what_changes()
    {
        var world = new TicketWorld().Open(c => c with { Category = "hardware" });

        world.Do(new ChangeTraits
        {
            Subject = "Printer on fire",
            Type = TicketType.Problem,
            Category = "hardware/printer",
            Channel = ContactChannel.Phone,
            Organisation = new("globex"),
            Vip = true,
        });

        var changed = Assert.IsType<TraitsChanged>(world.Events[^1]);
        Assert.Null(changed.Subject);
        Assert.Equal(TicketType.Problem, changed.Type);
        Assert.Equal(
            (TicketType.Problem, "hardware/printer", ContactChannel.Phone, new OrganisationId("globex"), true),
            (world.State.Traits.Type, world.State.Traits.Category, world.State.Traits.Channel, world.State.Traits.Organisation!.Value, world.State.Traits.Vip));
        Assert.Empty(world.Do(new ChangeTraits { Vip = true, Category = "hardware/printer" }));
    }

    [Fact]
    public void ChangeTraits_should_clear_the_category_and_leave_clocks_alone_for_a_subject()
    {
        var world = new TicketWorld().Open(c => c with { Category = "hardware" });
        world.Do(new ChangeTraits { Category = "" });
        Assert.Null(world.State.Traits.Category);

        var facts = world.State.Facts;
        world.Do(new ChangeTraits { Subject = "Printer was on fire" });

        Assert.Equal("Printer was on fire", world.State.Subject);
        Assert.Equal(facts, world.State.Facts);
    }

    [Fact]
    public void ChangeTraits_should_be_refused_for_bad_input()
    {
        var world = new TicketWorld().Open();

        Assert.Equal("ticket.unknown-category", world.Refused(new ChangeTraits { Category = "coffee" }).Code);
        Assert.Equal("subject", world.Refused(new ChangeTraits { Subject = "" }).Field);
        Assert.Equal("ticket.forbidden", world.Refused(new ChangeTraits { Vip = true }, Cora).Code);
    }

    [Fact]
    public void Tag_should_fold_sort_and_part()
    {
        var world = new TicketWorld().Open(c => c with { Tags = ["b"] });

        world.Do(new TagTicket { Add = ["C", " a "], Remove = ["B", "x"] });

        Assert.Equal<string>(["a", "c"], world.State.Traits.Tags);
        Assert.Empty(world.Do(new TagTicket { Add = ["A"], Remove = ["z"] }));
        Assert.Equal("ticket.tag", world.Refused(new TagTicket { Add = [new string('x', 65)] }).Code);
    }

    public static TheoryData<string, FieldValue, bool> Values() => new()
    {
        { "serial", Serial, true },
        { "serial", new() { Text = "" }, false },
        { "serial", new() { Text = new string('x', 4_001) }, false },
        { "serial", new() { Number = 4711 }, false },
        { "serial", new() { Text = "4711", Number = 4711 }, false },
        { "serial", new(), false },
        { "count", new() { Number = 2.5m }, true },
        { "count", new() { Text = "2" }, false },
        { "day", new() { Date = new LocalDate(2024, 2, 29) }, true },
        { "done", new() { Flag = false }, true },
        { "site", new() { Text = "north" }, true },
        { "site", new() { Text = "west" }, false },
        { "sites", new() { Choices = ["north", "south"] }, true },
        { "sites", new() { Choices = ["south", "north"] }, false },
        { "sites", new() { Choices = ["north", "north"] }, false },
        { "sites", new() { Choices = ["west"] }, false },
        { "person", new() { Text = "anna" }, true },
        { "person", new() { Text = "Anna!" }, false },
        { "firm", new() { Text = "globex" }, true },
        { "twin", new() { Text = "7" }, true },
        { "twin", new() { Text = "0" }, false },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void SetField_should_take_values_of_the_fields_type(string field, FieldValue value, bool fits)
    {
        var world = WithFields().Open();
        var command = new SetField(new(field), value);

        if (fits)
            Assert.Equal(value, ((FieldSet)Assert.Single(world.Do(command))).Value);
        else
            Assert.Equal(("ticket.field-value", $"fields.{field}"), (world.Refused(command).Code, world.Refused(command).Field));
    }

    [Fact]
    public void SetField_should_keep_fields_in_order_and_clear_them()
    {
        var world = WithFields().Open();
        world.Do(new SetField(new("site"), new() { Text = "north" }));
        world.Do(new SetField(new("count"), new() { Number = 1 }));
        world.Do(new SetField(new("count"), new() { Number = 2 }));

        Assert.Equal(["count", "site"], world.State.Fields.Select(f => f.Field.Value));
        Assert.Equal(2, world.State.Fields[0].Value.Number);
        Assert.Empty(world.Do(new SetField(new("count"), new() { Number = 2 })));

        world.Do(new SetField(new("count"), null));
        Assert.Equal(["site"], world.State.Fields.Select(f => f.Field.Value));
        Assert.Empty(world.Do(new SetField(new("count"), null)));
    }

    [Fact]
    public void SetField_should_be_refused_for_fields_that_the_ticket_does_not_have()
    {
        var world = WithFields().Open();

        Assert.Equal("ticket.unknown-field", world.Refused(new SetField(new("none"), Serial)).Code);
        Assert.Equal("ticket.unknown-field", world.Refused(new SetField(new("risk"), new() { Flag = true })).Code);
        Assert.Equal("ticket.forbidden", world.Refused(new SetField(new("serial"), Serial), Cora).Code);
    }

    [Fact]
    public void Open_should_need_the_required_fields_of_the_type()
    {
        var world = WithFields();
        var open = new OpenTicket("New server", "Please.", Cora.Id, Cora.Name) { Type = TicketType.Change };

        Assert.Equal(("ticket.field-required", "fields.risk"), (world.Refused(open).Code, world.Refused(open).Field));
        Assert.Equal("ticket.field-value", world.Refused(open with { Fields = [Risk, Risk] }).Code);
        world.Do(open with { Fields = [new(new("serial"), Serial), Risk] });

        Assert.Equal(["risk", "serial"], world.State.Fields.Select(f => f.Field.Value));
        Assert.Equal("ticket.field-required", world.Refused(new SetField(new("risk"), null)).Code);
        Assert.NotEmpty(WithFields().Do(open, Actor.System));
    }

    [Fact]
    public void ApplyPolicy_should_pin_the_newest_version()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8))).Open();
        Assert.Empty(world.Do(new ApplyPolicy()));
        world.Configure(c => WithPolicy(c, Hours(SlaMetric.Resolution, 4)));

        world.Do(new AddNote("Still the old target"));
        Assert.Equal(At("Mon 17:00"), Assert.Single(world.Turn.Clocks).DueAt);

        world.Do(new ApplyPolicy());
        Assert.Equal(At("Mon 13:00"), Assert.Single(world.Turn.Clocks).DueAt);
        Assert.Equal(2, world.State.Pin!.ConfigurationVersion);
    }

    [Fact]
    public void ApplyPolicy_should_cancel_the_clocks_when_no_policy_is_left()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8))).Open();
        world.Configure(c => c with { Policies = [] });

        world.Do(new ApplyPolicy());

        Assert.Null(world.State.Pin);
        Assert.Equal(SlaClockState.Cancelled, Assert.Single(world.Turn.Clocks).State);
        Assert.Null(world.Turn.NextWake);
    }

    private static TicketField Risk => new(new("risk"), new() { Flag = true });

    private static TicketWorld WithFields() => new(c => c with
    {
        Fields =
        [
            new() { Id = new("serial"), Name = "Serial", Type = FieldType.Text },
            new() { Id = new("count"), Name = "Count", Type = FieldType.Number },
            new() { Id = new("day"), Name = "Day", Type = FieldType.Date },
            new() { Id = new("done"), Name = "Done", Type = FieldType.Boolean },
            new() { Id = new("site"), Name = "Site", Type = FieldType.Select, Options = [new("north", "North"), new("south", "South")] },
            new() { Id = new("sites"), Name = "Sites", Type = FieldType.MultiSelect, Options = [new("north", "North"), new("south", "South")] },
            new() { Id = new("person"), Name = "Person", Type = FieldType.Reference, Reference = FieldReference.User },
            new() { Id = new("firm"), Name = "Firm", Type = FieldType.Reference, Reference = FieldReference.Organisation },
            new() { Id = new("twin"), Name = "Twin", Type = FieldType.Reference, Reference = FieldReference.Ticket },
            new() { Id = new("risk"), Name = "Risk", Type = FieldType.Boolean, Required = true, AppliesTo = [TicketType.Change] },
        ],
    });
}
