using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.5.</summary>
public sealed class AllVariableUsagesAreAllowedTests
{
    [Theory]
    [InlineData("""query ($v: Boolean) { arguments { boolean(value: $v) } }""")]
    [InlineData("""query ($v: Boolean!) { arguments { boolean(value: $v) nonNullBoolean(value: $v) } }""")]
    [InlineData("""query ($v: [String!]!) { arguments { strings(value: $v) } }""")]
    [InlineData("""query ($v: String) { arguments { strings(value: [$v, "a"]) } }""")]
    [InlineData("""query ($v: Int) { arguments { nonNullDefault(value: $v) } }""")]
    [InlineData("""query ($v: Boolean = true) { arguments { nonNullBoolean(value: $v) } }""")]
    [InlineData("""query ($v: Int) { arguments { complex(value: { name: "a", count: $v }) } }""")]
    [InlineData("""query ($v: String!) { arguments { oneOf(value: { byName: $v }) } }""")]
    [InlineData("""query ($v: [[Int!]!]!) { arguments { matrix(value: $v) } }""")]
    [InlineData("""query ($v: Nothing) { arguments { int(value: $v) } unknown(arg: $v) }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new AllVariableUsagesAreAllowed(context), document);

    [Fact]
    public void Rule_should_refuse_a_type_that_does_not_match() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """query ($v: Int) { arguments { boolean(value: $v) } }""",
        """Variable "$v" of type "Int" used in position expecting type "Boolean". (1:8, 1:46)""");

    [Fact]
    public void Rule_should_refuse_a_list_in_place_of_a_value_and_the_reverse() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """query ($v: [Boolean], $s: String) { arguments { boolean(value: $v) strings(value: $s) } }""",
        """Variable "$v" of type "[Boolean]" used in position expecting type "Boolean". (1:8, 1:64)""",
        """Variable "$s" of type "String" used in position expecting type "[String]". (1:23, 1:83)""");

    [Fact]
    public void Rule_should_refuse_a_nullable_variable_in_a_non_null_position() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """query ($v: Boolean) { arguments { nonNullBoolean(value: $v) } }""",
        """Variable "$v" of type "Boolean" used in position expecting type "Boolean!". (1:8, 1:57)""");

    [Fact]
    public void Rule_should_refuse_a_null_default_in_a_non_null_position() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """query ($v: Boolean = null) { arguments { nonNullBoolean(value: $v) } }""",
        """Variable "$v" of type "Boolean" used in position expecting type "Boolean!". (1:8, 1:64)""");

    [Fact]
    public void Rule_should_refuse_a_list_of_nullable_items_in_place_of_non_null_ones() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """query ($v: [Int]) { arguments { ints(value: $v) } }""",
        """Variable "$v" of type "[Int]" used in position expecting type "[Int!]". (1:8, 1:45)""");

    [Fact]
    public void Rule_should_refuse_a_nullable_variable_for_a_one_of_field() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """query ($v: String) { arguments { oneOf(value: { byName: $v }) } }""",
        """Variable "$v" is of type "String" but must be non-nullable to be used for OneOf Input Object field. (1:8, 1:57)""");

    [Fact]
    public void Rule_should_refuse_a_nullable_variable_for_skip() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """
        query ($v: Boolean) { dog { ...F } }
        fragment F on Dog { name @skip(if: $v) }
        """,
        """Variable "$v" of type "Boolean" used in position expecting type "Boolean!". (1:8, 2:36)""");

    [Fact]
    public void Rule_should_refuse_a_nullable_variable_for_a_required_input_field() => RuleAssert.Invalid(
        context => new AllVariableUsagesAreAllowed(context),
        """query ($v: String) { arguments { complex(value: { name: $v }) } }""",
        """Variable "$v" of type "String" used in position expecting type "String!". (1:8, 1:57)""");
}
