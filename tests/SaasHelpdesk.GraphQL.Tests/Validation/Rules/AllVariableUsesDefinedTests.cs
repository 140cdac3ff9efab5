using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.3.</summary>
public sealed class AllVariableUsesDefinedTests
{
    [Theory]
    [InlineData("""query A($a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }""")]
    [InlineData("""query A($a: Boolean) { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }""")]
    [InlineData("""query A($a: Boolean) { dog { ...F } } query B($a: Boolean) { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }""")]
    [InlineData("""query A($a: Boolean) { dog { ...F } } fragment F on Dog { ...G } fragment G on Dog { ...F isHouseTrained(atOtherHomes: $a) }""")]
    [InlineData("""query A($n: String) { arguments { complex(value: { name: $n, tags: ["x", $n] }) } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new AllVariableUsesDefined(context), document);

    [Fact]
    public void Rule_should_refuse_an_undefined_variable() => RuleAssert.Invalid(
        context => new AllVariableUsesDefined(context),
        """query A { dog { isHouseTrained(atOtherHomes: $a) } }""",
        """Variable "$a" is not defined by operation "A". (1:46, 1:1)""");

    [Fact]
    public void Rule_should_refuse_an_undefined_variable_of_an_anonymous_operation() => RuleAssert.Invalid(
        context => new AllVariableUsesDefined(context),
        """{ dog { name @skip(if: $a) } }""",
        """Variable "$a" is not defined. (1:24, 1:1)""");

    [Fact]
    public void Rule_should_refuse_an_undefined_variable_in_nested_fragments() => RuleAssert.Invalid(
        context => new AllVariableUsesDefined(context),
        """
        query A { dog { ...F } }
        fragment F on Dog { ...G }
        fragment G on Dog { isHouseTrained(atOtherHomes: $a) }
        """,
        """Variable "$a" is not defined by operation "A". (3:50, 1:1)""");

    [Fact]
    public void Rule_should_refuse_a_variable_that_one_of_two_operations_does_not_define() => RuleAssert.Invalid(
        context => new AllVariableUsesDefined(context),
        """
        query A($a: Boolean) { dog { ...F } }
        query B { dog { ...F } }
        fragment F on Dog { isHouseTrained(atOtherHomes: $a) }
        """,
        """Variable "$a" is not defined by operation "B". (3:50, 2:1)""");

    [Fact]
    public void Rule_should_refuse_an_undefined_variable_in_a_list_in_an_object() => RuleAssert.Invalid(
        context => new AllVariableUsesDefined(context),
        """{ arguments { complex(value: { name: "a", tags: [$t] }) } }""",
        """Variable "$t" is not defined. (1:50, 1:1)""");
}
