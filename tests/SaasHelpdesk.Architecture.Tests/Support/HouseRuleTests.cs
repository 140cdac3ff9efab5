using Xunit.Sdk;

namespace SaasHelpdesk.Architecture.Tests.Support;

public sealed class HouseRuleTests
{
    [Fact]
    public void Holds_should_pass_when_every_violation_is_exempted() =>
        HouseRule.Holds("rule", [new("a", "bad")], new Exemption("a", "reason"));

    [Fact]
    public void Holds_should_name_the_place_when_a_rule_is_broken()
    {
        var error = Assert.Throws<FailException>(() => HouseRule.Holds("rule", [new("a", "bad"), new("b", "bad")], new Exemption("a", "reason")));
        Assert.Contains("b: bad", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a: bad", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_should_fail_when_an_exemption_is_dead() =>
        Assert.Throws<FailException>(() => HouseRule.Holds("rule", [], new Exemption("a", "reason")));
}
