using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.7.3.</summary>
public sealed class DirectivesAreUniquePerLocationTests
{
    [Theory]
    [InlineData("""{ dog @skip(if: true) @include(if: true) { name @skip(if: true) } }""")]
    [InlineData("""query ($a: Boolean = true, $b: Boolean = false) { dog @skip(if: $a) { name } dog @skip(if: $b) { nickname } }""")]
    [InlineData("""{ dog @tag(name: "a") @tag(name: "b") { name } }""")]
    [InlineData("""{ dog @unknown @unknown { name } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new DirectivesAreUniquePerLocation(context), document);

    [Fact]
    public void Rule_should_refuse_a_directive_that_is_not_repeatable() => RuleAssert.Invalid(
        context => new DirectivesAreUniquePerLocation(context),
        """query ($a: Boolean = true, $b: Boolean = false) { dog @skip(if: $a) @skip(if: $b) { name } }""",
        """The directive "@skip" can only be used once at this location. (1:55, 1:69)""");
}
