using System.Text;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Routing;

public sealed class CompiledRoutingTests
{
    private static readonly TicketTraits Traits = new() { Category = "network/vpn", Tags = ["monday"] };

    [Fact]
    public void Run_should_let_each_rule_see_the_output_of_the_earlier_ones()
    {
        var outcome = Run(
            Rule("vpn") with { When = Category("network"), SetTeam = new("network"), AddTags = ["VPN "], RequireSkills = [new("vpn")] },
            Rule("urgent") with { When = new() { Field = ConditionField.Tag, Values = ["vpn"] }, SetPriority = Priority.High, RequireSkills = [new("vpn")] },
            Rule("late") with { When = new() { Field = ConditionField.Priority, Values = ["moderate"] }, SetCategory = "other" });

        Assert.Equal(new TeamId("network"), outcome.Traits.Team);
        Assert.Equal(Priority.High, outcome.Traits.Priority);
        Assert.Equal("network/vpn", outcome.Traits.Category);
        Assert.Equal("monday vpn", string.Join(' ', outcome.Traits.Tags));
        Assert.Equal("vpn", Assert.Single(outcome.Skills).Value);
        Assert.Equal([true, true, false], outcome.Trace.Rules.Select(r => r.Matched));
        Assert.Equal(
            (RoutingChange[])[new("team", "network"), new("tag", "vpn"), new("skill", "vpn")],
            outcome.Trace.Rules[0].Changes.AsEnumerable());
        Assert.Equal(new RoutingChange("priority", "high", "moderate"), Assert.Single(outcome.Trace.Rules[1].Changes));
        Assert.Empty(outcome.Trace.Rules[2].Changes);
        Assert.Equal((new TeamId("network"), RoutingReason.RulesOnly), (outcome.Trace.Team!.Value, outcome.Trace.Reason));
    }

    [Fact]
    public void Run_should_end_at_a_matching_rule_that_stops()
    {
        var outcome = Run(
            Rule("a") with { Stop = true, When = Category("hardware") },
            Rule("b") with { Stop = true, SetTeam = new("first-level") },
            Rule("c") with { SetTeam = new("second-level") });

        Assert.Equal(new TeamId("first-level"), outcome.Traits.Team);
        Assert.Equal(["a", "b"], outcome.Trace.Rules.Select(r => r.Rule.Value));
        Assert.Equal([false, true], outcome.Trace.Rules.Select(r => r.Stopped));
    }

    [Fact]
    public void Run_should_not_look_at_inactive_rules() =>
        Assert.Empty(Run(Rule("a") with { Active = false, SetTeam = new("first-level") }).Trace.Rules);

    [Fact]
    public void Run_should_change_nothing_without_rules() => Assert.Same(Traits, Run().Traits);

    [Fact]
    public void Compile_should_name_the_rule_at_fault()
    {
        var refusal = CompiledRouting.Compile([Rule("a"), Rule("b") with { When = new() { Field = ConditionField.Vip, Values = ["?"] } }]).Refusal;

        Assert.Equal("routing[1].when.values[0]", refusal!.Field);
    }

    [Fact]
    public void Trace_should_read_well_as_json()
    {
        var trace = Run(Rule("vpn") with { When = Category("network"), SetPriority = Priority.High, Stop = true }).Trace;

        Assert.Equal(
            """{"rules":[{"rule":"vpn","name":"Rule vpn","matched":true,"changes":[{"field":"priority","to":"high","from":"moderate"}],"stopped":true}],"reason":"rulesOnly"}""",
            Encoding.UTF8.GetString(DomainJson.Serialize(trace)));
    }

    private static RoutingOutcome Run(params RoutingRule[] rules) => CompiledRouting.Compile([.. rules]).Value.Run(Traits);

    private static RoutingRule Rule(string id) => new() { Id = new(id), Name = "Rule " + id };

    private static Condition Category(string path) =>
        new() { Field = ConditionField.Category, Operator = ConditionOperator.Under, Values = [path] };
}
