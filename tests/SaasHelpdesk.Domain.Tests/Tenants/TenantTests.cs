using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Tenants;

public sealed class TenantTests
{
    private static readonly TenantId Acme = new("acme");
    private static readonly Actor Admin = new(AuthorKind.Agent, new UserId("ada"), "Ada");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0).PlusNanoseconds(1_234);
    private static readonly TenantConfiguration Default = TenantConfigurations.Default(Acme, "Acme GmbH");

    [Fact]
    public void Decide_should_create_the_tenant_with_its_first_configuration()
    {
        var turn = Do(null, new CreateTenant(Default with { Version = 7 }) { Provider = new("msp") });

        Assert.Collection(
            turn.Events,
            e => Assert.Equal((Acme, new ProviderId("msp")), (((TenantCreated)e).Tenant, ((TenantCreated)e).Provider!.Value)),
            e => Assert.Equal(1, ((ConfigurationPublished)e).Configuration.Version));
        Assert.All(turn.Events, e => Assert.Equal((Instant.FromUtc(2026, 3, 2, 8, 0).PlusNanoseconds(1_000), Admin), (e.At, e.By)));
        Assert.Equal((2, 1, true), (turn.After!.Version, turn.After.ConfigurationVersion, turn.After.Active));
    }

    [Fact]
    public void Decide_should_refuse_to_create_twice_or_for_another_tenant()
    {
        Assert.Equal("tenant.exists", Refusal(Created(), new CreateTenant(Default)).Code);
        Assert.Equal("configuration.foreign-tenant", Refusal(null, new CreateTenant(Default with { Tenant = new("globex") })).Code);
        Assert.Equal("configuration.name-missing", Refusal(null, new CreateTenant(Default with { Name = "" })).Code);
    }

    [Fact]
    public void Decide_should_refuse_anything_else_before_creation() =>
        Assert.Equal((RefusalKind.NotFound, "tenant.not-found"), (Refusal(null, new ReopenTenant()).Kind, Refusal(null, new ReopenTenant()).Code));

    [Fact]
    public void Decide_should_raise_the_version_of_changed_parts_only()
    {
        var state = Created();
        var edited = Default with
        {
            Calendars = Default.Calendars.SetItem(0, Default.Calendars[0] with { HolidaySets = ["DE-BY"] }),
            Policies = Default.Policies.SetItem(0, Default.Policies[0] with { Version = 99 }),
        };

        var after = Do(state, new PublishConfiguration(edited, 1) { Note = "Moved to Munich" }).After!.Configuration!;

        Assert.Equal(2, after.Version);
        Assert.Equal([2, 1], after.Calendars.Select(c => c.Version));
        Assert.Equal([1], after.Policies.Select(p => p.Version));
        Assert.Equal([1], after.Ladders.Select(l => l.Version));
    }

    [Fact]
    public void Decide_should_go_on_counting_when_a_removed_part_comes_back()
    {
        var extra = Default.Calendars[0] with { Id = new("munich") };
        var with = Default with { Calendars = Default.Calendars.Add(extra) };
        var state = Do(Created(), new PublishConfiguration(with, 1)).After;
        state = Do(state, new PublishConfiguration(Default, 2)).After;

        var after = Do(state, new PublishConfiguration(with, 3)).After!.Configuration!;

        Assert.Equal(2, after.Calendar(extra.Id)!.Version);
    }

    [Fact]
    public void Decide_should_do_nothing_when_the_edit_changes_nothing() =>
        Assert.Empty(Do(Created(), new PublishConfiguration(Default with { Version = 5 }, 1)).Events);

    [Fact]
    public void Decide_should_refuse_an_edit_of_an_old_version()
    {
        var state = Do(Created(), new PublishConfiguration(Default with { Name = "Acme AG" }, 1)).After;

        var refusal = Refusal(state, new PublishConfiguration(Default with { Name = "Acme SE" }, 1));

        Assert.Equal((RefusalKind.Conflict, "configuration.version", "expectedVersion"), (refusal.Kind, refusal.Code, refusal.Field));
    }

    [Fact]
    public void Decide_should_refuse_an_invalid_edit_and_another_type_for_a_field()
    {
        var field = new FieldDefinition { Id = new("site"), Name = "Site", Type = FieldType.Text };
        var state = Do(Created(), new PublishConfiguration(Default with { Fields = [field] }, 1)).After;

        Assert.Equal("configuration.priority-matrix", Refusal(state, new PublishConfiguration(Default with { PriorityMatrix = new([]) }, 2)).Code);
        var refusal = Refusal(state, new PublishConfiguration(Default with { Fields = [field with { Type = FieldType.Date }] }, 2));
        Assert.Equal(("configuration.field-type-changed", "fields[0].type"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void Decide_should_close_and_reopen_once()
    {
        var closed = Do(Created(), new CloseTenant("Contract ended")).After!;

        Assert.False(closed.Active);
        Assert.Empty(Do(closed, new CloseTenant("again")).Events);
        Assert.Equal("tenant.closed", Refusal(closed, new PublishConfiguration(Default, 1)).Code);
        Assert.Equal("tenant.reason-missing", Refusal(Created(), new CloseTenant(" ")).Code);
        Assert.True(Do(closed, new ReopenTenant()).After!.Active);
        Assert.Empty(Do(Created(), new ReopenTenant()).Events);
    }

    [Fact]
    public void Events_should_never_go_back_in_time() =>
        Assert.Equal(
            Created()!.LastAt,
            TenantTurn.Of(Created(), new CloseTenant("x"), new TenantContext(Acme, Start - Duration.FromDays(1))).Value.Events[0].At);

    [Fact]
    public void Append_should_hold_events_snapshot_and_rows()
    {
        var turn = Do(null, new CreateTenant(Default));

        var append = TenantAppends.Of(turn);

        Assert.Equal((Acme, StreamId.Of(Acme), 0L, null), (append.Tenant, append.Stream, append.ExpectedVersion, append.NextWake));
        Assert.Equal(["tenantCreated", "configurationPublished"], append.Events.Select(e => e.Type));
        Assert.Equal("Acme GmbH", append.Rows.OfType<TenantRow>().Single().Name);
        var row = append.Rows.OfType<ConfigurationRow>().Single();
        Assert.Equal((1, "Acme GmbH"), (row.Version, DomainJson.Deserialize<TenantConfiguration>(row.Json.Span).Name));

        TenantState? folded = null;
        foreach (var e in append.Events)
            folded = Tenant.Fold(folded, EventJson.Read<TenantEvent>(new RecordedEvent(1, e.Type, e.At, e.Data)));
        Assert.Equal(append.State.ToArray(), DomainJson.Serialize(folded));
        Assert.Equal(append.State.ToArray(), DomainJson.Serialize(DomainJson.Deserialize<TenantState>(append.State.Span)));
    }

    [Fact]
    public void Fold_should_refuse_a_stream_without_creation() =>
        Assert.Throws<InvalidOperationException>(() => Tenant.Fold(null, new TenantReopened()));

    [Fact]
    public void CreateSandbox_should_register_up_to_five_and_none_of_a_sandbox()
    {
        var state = Created();
        for (var i = 1; i <= 5; i++)
            state = Do(state, new CreateSandbox(new($"acme--{i}"))).After;
        Assert.Equal("sandbox.limit", Refusal(state, new CreateSandbox(new("acme--6"))).Code);
        state = Do(state, new CloseSandbox(new("acme--2"))).After;
        Assert.Empty(Do(state, new CloseSandbox(new("acme--2"))).Events);
        Assert.Equal("sandbox.exists", Refusal(state, new CreateSandbox(new("acme--3"))).Code);
        Assert.Equal(["acme--1", "acme--3", "acme--4", "acme--5", "acme--6"], Do(state, new CreateSandbox(new("acme--6"))).After!.Sandboxes.Select(id => id.Value));
        var nested = Do(null, new CreateTenant(Default) { SandboxOf = new("parent") }).After;
        Assert.Equal("sandbox.nested", Refusal(nested, new CreateSandbox(new("acme--1"))).Code);
    }

    [Fact]
    public void PublishConfiguration_should_not_take_a_clock_of_its_own_or_give_one()
    {
        Assert.Equal("configuration.own-clock", Refusal(Created(), new PublishConfiguration(Default with { OwnClock = true }, 1)).Code);
        var own = Do(null, new CreateTenant(Default with { OwnClock = true })).After;
        Assert.Equal("configuration.own-clock", Refusal(own, new PublishConfiguration(Default, 1)).Code);
    }

    private static TenantState? Created() => Do(null, new CreateTenant(Default)).After;

    private static TenantTurn Do(TenantState? state, TenantCommand command) => TenantTurn.Of(state, command, new TenantContext(Acme, Start, Admin)).Value;

    private static Refusal Refusal(TenantState? state, TenantCommand command) =>
        TenantTurn.Of(state, command, new TenantContext(Acme, Start, Admin)).Refusal!;
}
