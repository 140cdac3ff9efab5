using System.Text;
using NodaTime;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Tenants;

public sealed class TenantConfigurationTests
{
    private static readonly TenantConfiguration Valid = TenantConfigurations.Default(new TenantId("acme"), "Acme GmbH");

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.De)]
    public void Default_should_be_valid(Language language) =>
        Assert.Empty(TenantConfigurations.Default(new TenantId("acme"), "Acme GmbH", language).Validate());

    [Fact]
    public void Default_should_promise_all_metrics_for_each_priority()
    {
        var rules = Assert.Single(Valid.Policies).Rules;

        Assert.Equal(4, rules.Length);
        Assert.All(rules, r => Assert.Equal(Enum.GetValues<SlaMetric>(), r.Targets.Select(t => t.Metric)));
    }

    [Fact]
    public void Json_should_round_trip_exactly()
    {
        var bytes = DomainJson.Serialize(Valid);

        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(DomainJson.Serialize(DomainJson.Deserialize<TenantConfiguration>(bytes))));
    }

    [Fact]
    public void Lookups_should_find_by_id_and_answer_null_otherwise()
    {
        Assert.Equal("In progress", Valid.Status("IN PROGRESS")!.Name);
        Assert.Null(Valid.Status("Sleeping"));
        Assert.Equal("Resolved", Valid.DefaultStatus(StatusCategory.Resolved).Name);
        Assert.NotNull(Valid.Calendar(new("office-hours")));
        Assert.Null(Valid.Calendar(new("x")));
        Assert.NotNull(Valid.Policy(new("standard")));
        Assert.Null(Valid.Policy(new("x")));
        Assert.NotNull(Valid.Ladder(new("standard")));
        Assert.Null(Valid.Ladder(new("x")));
        Assert.Null(Valid.ProviderLadder(new("standard")));
        Assert.Equal(2, Valid.Team(new("second-level"))!.Level);
        Assert.Null(Valid.Team(new("x")));
        Assert.Equal("VPN", Valid.Category("network/vpn")!.Name);
        Assert.Null(Valid.Category("network/"));
        Assert.Null(Valid.Field(new("x")));
        Assert.Throws<InvalidOperationException>(() => (Valid with { Statuses = [] }).DefaultStatus(StatusCategory.New));
    }

    [Theory]
    [InlineData(Impact.High, Urgency.High, Priority.Critical)]
    [InlineData(Impact.High, Urgency.Low, Priority.Moderate)]
    [InlineData(Impact.Medium, Urgency.Low, Priority.Low)]
    [InlineData(Impact.Low, Urgency.High, Priority.Moderate)]
    [InlineData(Impact.Low, Urgency.Low, Priority.Low)]
    public void PriorityMatrix_should_read_row_by_impact(Impact impact, Urgency urgency, Priority priority) =>
        Assert.Equal(priority, Valid.PriorityMatrix.Of(impact, urgency));

    public static TheoryData<string, string, Func<TenantConfiguration, TenantConfiguration>> Mistakes() => new()
    {
        { "configuration.name-missing", "name", c => c with { Name = " " } },
        { "configuration.unknown-value", "language", c => c with { Language = (Language)9 } },
        { "configuration.no-default-status", "statuses", c => c with { Statuses = c.Statuses.RemoveAt(0) } },
        { "configuration.no-default-status", "statuses", c => c with { Statuses = c.Statuses.SetItem(2, c.Statuses[2] with { IsDefault = false }) } },
        { "configuration.two-default-statuses", "statuses[7].isDefault", c => c with { Statuses = c.Statuses.Add(new("Done", StatusCategory.Resolved, true)) } },
        { "configuration.duplicate", "statuses[7].name", c => c with { Statuses = c.Statuses.Add(new("NEW", StatusCategory.Open)) } },
        { "configuration.unknown-value", "statuses[7].category", c => c with { Statuses = c.Statuses.Add(new("Odd", (StatusCategory)42, true)) } },
        { "configuration.priority-matrix", "priorityMatrix.cells", c => c with { PriorityMatrix = new([Priority.Low]) } },
        { "configuration.unknown-value", "priorityMatrix.cells[4]", c => c with { PriorityMatrix = new(c.PriorityMatrix.Cells.SetItem(4, 0)) } },
        { "calendar.never-open", "calendars[0].weekdays", c => c with { Calendars = c.Calendars.SetItem(0, c.Calendars[0] with { Weekdays = [] }) } },
        { "calendar.unknown-time-zone", "calendars[1].timeZone", c => c with { Calendars = c.Calendars.SetItem(1, c.Calendars[1] with { TimeZone = "Mars" }) } },
        { "configuration.duplicate", "calendars[2].id", c => c with { Calendars = c.Calendars.Add(c.Calendars[0]) } },
        { "configuration.id-missing", "calendars[2].id", c => c with { Calendars = c.Calendars.Add(c.Calendars[0] with { Id = default }) } },
        { "configuration.duplicate", "policies[1].id", c => c with { Policies = c.Policies.Add(c.Policies[0]) } },
        { "sla.unknown-calendar", "policies[0].rules[0].targets[0].calendar", c => c with { Calendars = c.Calendars.RemoveAt(1) } },
        { "sla.unknown-ladder", "policies[0].rules[0].targets[0].ladder", c => c with { Ladders = [] } },
        { "sla.target-zero", "policies[0].rules[1].targets[3].duration", c => WithTarget(c, 1, 3, t => t with { Duration = default }) },
        { "condition.unknown-team", "policies[0].when.values[0]", c => c with { Policies = [c.Policies[0] with { When = OfTeam("ghost") }] } },
        { "ladder.name-missing", "ladders[0].name", c => c with { Ladders = [c.Ladders[0] with { Name = "" }] } },
        { "ladder.unknown-parent", "ladders[0].inherits", c => c with { Ladders = [c.Ladders[0] with { Inherits = new("msp") }] } },
        { "configuration.unknown-team", "ladders[0].steps[4].actions[0].team", c => WithAction(c, new ReassignAction(new TeamId("ghost"))) },
        { "configuration.unknown-status", "ladders[0].steps[4].actions[0].status", c => WithAction(c, new SetStatusAction("Sleeping")) },
        { "configuration.unknown-team", "ladders[0].steps[4].actions[0].target.team", c => WithAction(c, new NotifyAction(NotifyTarget.TeamOf(new("ghost")))) },
        { "configuration.level", "teams[1].level", c => WithTeam(c, t => t with { Level = 4 }) },
        { "configuration.span", "teams[1].takeWithin", c => WithTeam(c, t => t with { TakeWithin = Duration.Zero }) },
        { "configuration.weight", "teams[1].members[0].weight", c => WithTeam(c, t => t with { Members = [new() { Agent = new("anna"), Weight = 0 }] }) },
        { "configuration.duplicate", "teams[1].members[1].agent", c => WithTeam(c, t => t with { Members = [new() { Agent = new("anna") }, new() { Agent = new("anna") }] }) },
        { "configuration.category-path", "categories[10].path", c => WithCategory(c, "Big Iron") },
        { "configuration.category-path", "categories[10].path", c => WithCategory(c, "hardware/") },
        { "configuration.category-parent", "categories[10].path", c => WithCategory(c, "garden/tools") },
        { "configuration.duplicate", "categories[10].path", c => WithCategory(c, "network/vpn") },
        { "configuration.options-missing", "fields[0].options", c => WithField(c, new() { Id = new("site"), Name = "Site", Type = FieldType.Select }) },
        { "configuration.options-unexpected", "fields[0].options", c => WithField(c, new() { Id = new("site"), Name = "Site", Type = FieldType.Text, Options = [new("a", "A")] }) },
        { "configuration.option-key", "fields[0].options[0].key", c => WithField(c, new() { Id = new("site"), Name = "Site", Type = FieldType.Select, Options = [new("A b", "A")] }) },
        { "configuration.reference-target", "fields[0].reference", c => WithField(c, new() { Id = new("boss"), Name = "Boss", Type = FieldType.Reference }) },
        { "configuration.reference-target", "fields[0].reference", c => WithField(c, new() { Id = new("boss"), Name = "Boss", Type = FieldType.Text, Reference = FieldReference.User }) },
        { "configuration.unknown-team", "routing[1].setTeam", c => WithRule(c, new() { Id = new("r"), Name = "R", SetTeam = new("ghost") }) },
        { "configuration.unknown-category", "routing[1].setCategory", c => WithRule(c, new() { Id = new("r"), Name = "R", SetCategory = "garden" }) },
        { "configuration.tag", "routing[1].addTags[0]", c => WithRule(c, new() { Id = new("r"), Name = "R", AddTags = [" "] }) },
        { "configuration.rule-without-effect", "routing[1]", c => WithRule(c, new() { Id = new("r"), Name = "R" }) },
        { "condition.unknown-category", "routing[1].when.values[0]", c => WithRule(c, new() { Id = new("r"), Name = "R", Stop = true, When = new() { Field = ConditionField.Category, Values = ["garden"] } }) },
        { "configuration.span", "lifecycle.autoCloseAfter", c => c with { Lifecycle = new() { AutoCloseAfter = -Duration.Epsilon } } },
        { "configuration.webhook-url", "webhooks[0].url", c => c with { Webhooks = [new() { Id = new("w"), Url = new("http://example.org"), SecretReference = "s" }] } },
        { "configuration.webhook-secret", "webhooks[0].secretReference", c => c with { Webhooks = [new() { Id = new("w"), Url = new("https://example.org"), SecretReference = "" }] } },
        { "configuration.too-many", "webhooks", c => c with { Webhooks = [.. Enumerable.Range(0, 51).Select(i => new WebhookDefinition { Id = new($"w{i}"), Url = new("https://example.org"), SecretReference = "s" })] } },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Validate_should_refuse(string code, string field, Func<TenantConfiguration, TenantConfiguration> mistake) =>
        Assert.Contains((code, field), mistake(Valid).Validate().Select(r => (r.Code, r.Field!)));

    private static Condition OfTeam(string team) => new() { Field = ConditionField.Team, Values = [team] };

    private static TenantConfiguration WithTarget(TenantConfiguration c, int rule, int target, Func<SlaTarget, SlaTarget> change)
    {
        var policy = c.Policies[0];
        var targets = policy.Rules[rule].Targets;
        var changed = policy.Rules[rule] with { Targets = targets.SetItem(target, change(targets[target])) };
        return c with { Policies = [policy with { Rules = policy.Rules.SetItem(rule, changed) }] };
    }

    private static TenantConfiguration WithAction(TenantConfiguration c, LadderAction action) => c with
    {
        Ladders = [c.Ladders[0] with { Steps = c.Ladders[0].Steps.Add(new() { Number = 99, Offset = LadderOffset.AtPercent(10), Actions = [action] }) }],
    };

    private static TenantConfiguration WithTeam(TenantConfiguration c, Func<TeamDefinition, TeamDefinition> change) =>
        c with { Teams = c.Teams.SetItem(1, change(c.Teams[1])) };

    private static TenantConfiguration WithCategory(TenantConfiguration c, string path) => c with { Categories = c.Categories.Add(new(path, "New")) };

    private static TenantConfiguration WithField(TenantConfiguration c, FieldDefinition field) => c with { Fields = [field] };

    private static TenantConfiguration WithRule(TenantConfiguration c, RoutingRule rule) => c with { Routing = c.Routing.Add(rule) };
}
