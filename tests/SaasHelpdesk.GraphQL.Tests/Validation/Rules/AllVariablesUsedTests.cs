using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.4.</summary>
public sealed class AllVariablesUsedTests
{
    [Theory]
    [InlineData("""query A($a: Boolean) { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }""")]
    [InlineData("""query A($a: Boolean!) { dog @include(if: $a) { name } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new AllVariablesUsed(context), document);

    [Fact]
    public void Rule_should_refuse_a_variable_that_is_not_used() => RuleAssert.Invalid(
        context => new AllVariablesUsed(context),
        """query A($a: Boolean) { dog { isHouseTrained } }""",
        """Variable "$a" is never used in operation "A". (1:9)""");

    [Fact]
    public void Rule_should_refuse_a_variable_that_an_included_fragment_does_not_use() => RuleAssert.Invalid(
        context => new AllVariablesUsed(context),
        """
        query ($a: Boolean) { dog { ...F } }
        fragment F on Dog { isHouseTrained }
        """,
        """Variable "$a" is never used. (1:8)""");

    [Fact]
    public void Rule_should_refuse_an_extra_variable_of_one_operation() => RuleAssert.Invalid(
        context => new AllVariablesUsed(context),
        """
        query A($a: Boolean) { dog { ...F } }
        query B($a: Boolean, $extra: Int) { dog { ...F } }
        fragment F on Dog { isHouseTrained(atOtherHomes: $a) }
        """,
        """Variable "$extra" is never used in operation "B". (2:22)""");
}
