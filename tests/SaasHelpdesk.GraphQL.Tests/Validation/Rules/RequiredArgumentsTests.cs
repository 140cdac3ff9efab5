using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.3.</summary>
public sealed class RequiredArgumentsTests
{
    [Theory]
    [InlineData("""fragment F on Arguments { nonNullBoolean(value: true) boolean nonNullDefault two(a: 1) }""")]
    [InlineData("""fragment F on Arguments { boolean(value: null) unknown }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new RequiredArguments(context), document);

    [Fact]
    public void Rule_should_refuse_a_missing_required_argument() => RuleAssert.Invalid(
        context => new RequiredArguments(context),
        """fragment F on Arguments { nonNullBoolean two(b: 1) }""",
        """Argument "value" of type "Boolean!" is required on field "Arguments.nonNullBoolean", but it was not provided. (1:27)""",
        """Argument "a" of type "Int!" is required on field "Arguments.two", but it was not provided. (1:42)""");

    [Fact]
    public void Rule_should_refuse_a_missing_required_argument_of_a_directive() => RuleAssert.Invalid(
        context => new RequiredArguments(context),
        """{ dog @include { name } }""",
        """Argument "if" of type "Boolean!" is required on directive "@include", but it was not provided. (1:7)""");
}
