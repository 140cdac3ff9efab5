using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.1.</summary>
public sealed class ArgumentNamesTests
{
    [Theory]
    [InlineData("""fragment F on Dog { doesKnowCommand(dogCommand: SIT) }""")]
    [InlineData("""fragment F on Dog { isHouseTrained(atOtherHomes: true) @include(if: true) }""")]
    [InlineData("""fragment F on Dog { unknown(a: 1) @unknown(b: 2) }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new ArgumentNames(context), document);

    [Fact]
    public void Rule_should_refuse_an_argument_that_is_not_defined() => RuleAssert.Invalid(
        context => new ArgumentNames(context),
        """fragment F on Dog { doesKnowCommand(command: CLEAN_UP_HOUSE) }""",
        """Unknown argument "command" on field "Dog.doesKnowCommand". Did you mean "dogCommand"? (1:37)""");

    [Fact]
    public void Rule_should_refuse_an_argument_of_a_directive_that_is_not_defined() => RuleAssert.Invalid(
        context => new ArgumentNames(context),
        """fragment F on Dog { name @include(unless: false) }""",
        """Unknown argument "unless" on directive "@include". (1:35)""");
}
