using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.2.</summary>
public sealed class ArgumentUniquenessTests
{
    [Theory]
    [InlineData("""{ arguments { two(a: 1, b: 2) } }""")]
    [InlineData("""{ arguments { one: int(value: 1) two: int(value: 1) } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new ArgumentUniqueness(context), document);

    [Fact]
    public void Rule_should_refuse_an_argument_given_twice() => RuleAssert.Invalid(
        context => new ArgumentUniqueness(context),
        """{ arguments { int(value: 1, value: 2, value: 3) } }""",
        """There can be only one argument named "value". (1:19, 1:29)""",
        """There can be only one argument named "value". (1:19, 1:39)""");

    [Fact]
    public void Rule_should_refuse_an_argument_of_a_directive_given_twice() => RuleAssert.Invalid(
        context => new ArgumentUniqueness(context),
        """{ dog @skip(if: true, if: false) { name } }""",
        """There can be only one argument named "if". (1:13, 1:23)""");
}
