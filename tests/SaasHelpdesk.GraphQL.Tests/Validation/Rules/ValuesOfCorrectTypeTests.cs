using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.6.1, with the input coercion of chapter 3 for literals.</summary>
public sealed class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("""{ arguments { boolean(value: true) } }""")]
    [InlineData("""{ arguments { float(value: 123) } }""")]
    [InlineData("""{ arguments { float(value: 1.5) } }""")]
    [InlineData("""{ arguments { id(value: 4) } }""")]
    [InlineData("""{ arguments { id(value: "4") } }""")]
    [InlineData("""{ arguments { enum(value: SIT) } }""")]
    [InlineData("""{ arguments { strings(value: ["a", null]) } }""")]
    [InlineData("""{ arguments { strings(value: "a") } }""")]
    [InlineData("""{ arguments { matrix(value: [[1], [2, 3]]) } }""")]
    [InlineData("""{ arguments { matrix(value: [1, 2]) } }""")]
    [InlineData("""{ arguments { matrix(value: 1) } }""")]
    [InlineData("""{ arguments { int(value: null) } }""")]
    [InlineData("""{ arguments { complex(value: { name: "a", matrix: 1, inner: { name: "b" } }) } }""")]
    [InlineData("""{ arguments { oneOf(value: { byName: "a" }) } }""")]
    [InlineData("""query ($v: FindDogInput = { name: "Fido" }) { arguments { findDog(searchBy: $v) } }""")]
    [InlineData("""query ($v: Int) { arguments { int(value: $v) unknown(a: "1") } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new ValuesOfCorrectType(context), document);

    [Fact]
    public void Rule_should_refuse_a_string_for_an_int() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { int(value: "123") } }""",
        """Int cannot represent non-integer value: "123" (1:26)""");

    [Fact]
    public void Rule_should_refuse_a_float_for_an_int() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { int(value: 1.0) } }""",
        """Int cannot represent non-integer value: 1.0 (1:26)""");

    [Fact]
    public void Rule_should_refuse_an_int_out_of_range() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { int(value: 2147483648) } }""",
        """Int cannot represent non 32-bit signed integer value: 2147483648 (1:26)""");

    [Fact]
    public void Rule_should_refuse_an_int_for_a_string() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { string(value: 1) } }""",
        """String cannot represent a non string value: 1 (1:29)""");

    [Fact]
    public void Rule_should_refuse_a_float_out_of_range() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { float(value: 1e400) } }""",
        """Float cannot represent non numeric value: 1e400 (1:28)""");

    [Fact]
    public void Rule_should_refuse_a_string_for_a_boolean() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { boolean(value: "true") } }""",
        """Boolean cannot represent a non boolean value: "true" (1:30)""");

    [Fact]
    public void Rule_should_refuse_a_float_for_an_id() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { id(value: 4.0) } }""",
        """ID cannot represent value: 4.0 (1:25)""");

    [Fact]
    public void Rule_should_refuse_a_string_for_an_enum() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { enum(value: "SIT") } }""",
        """Enum "DogCommand" cannot represent non-enum value: "SIT". (1:27)""");

    [Fact]
    public void Rule_should_refuse_an_unknown_enum_value() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { enum(value: sit) } }""",
        """Value "sit" does not exist in "DogCommand" enum. (1:27)""");

    [Fact]
    public void Rule_should_refuse_null_for_non_null() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { nonNullInt(value: null) } }""",
        """Expected value of type "Int!", found null. (1:33)""");

    [Fact]
    public void Rule_should_refuse_null_in_a_list_of_non_null_items() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { ints(value: [1, null]) } }""",
        """Expected value of type "Int!", found null. (1:31)""");

    [Fact]
    public void Rule_should_refuse_a_wrong_item_of_a_list() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { ints(value: [1, "b", true]) } }""",
        """Int cannot represent non-integer value: "b" (1:31)""",
        """Int cannot represent non-integer value: true (1:36)""");

    [Fact]
    public void Rule_should_refuse_a_list_for_a_single_value() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { int(value: [1]) } }""",
        """Int cannot represent non-integer value: [1] (1:26)""");

    [Fact]
    public void Rule_should_refuse_a_scalar_for_an_input_object() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { findDog(searchBy: "Fido") } }""",
        """Expected value of type "FindDogInput", found "Fido". (1:33)""");

    [Fact]
    public void Rule_should_refuse_a_wrong_field_of_an_input_object() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { findDog(searchBy: { name: 123 }) } }""",
        """String cannot represent a non string value: 123 (1:41)""");

    [Fact]
    public void Rule_should_refuse_a_wrong_default_of_a_variable() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """query ($v: Int = "1", $n: Int! = null) { arguments { int(value: $v) nonNullInt(value: $n) } }""",
        """Int cannot represent non-integer value: "1" (1:18)""",
        """Expected value of type "Int!", found null. (1:34)""");

    [Fact]
    public void Rule_should_refuse_a_one_of_without_field() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { oneOf(value: {}) } }""",
        """OneOf Input Object "PetFinder" must specify exactly one key. (1:28)""");

    [Fact]
    public void Rule_should_refuse_a_one_of_with_two_fields() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """query ($v: Int!) { arguments { oneOf(value: { byName: "a", byAge: $v }) } }""",
        """OneOf Input Object "PetFinder" must specify exactly one key. (1:45)""");

    [Fact]
    public void Rule_should_refuse_a_one_of_with_null() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """{ arguments { oneOf(value: { byName: null }) } }""",
        """Field "PetFinder.byName" must be non-null. (1:28)""");

    [Fact]
    public void Rule_should_refuse_a_variable_in_a_scalar() => RuleAssert.Invalid(
        context => new ValuesOfCorrectType(context),
        """query ($v: Int!) { arguments { int(value: [$v]) } }""",
        """A value of type "Int" cannot have variables in it; make all of it a variable. (1:43)""");
}
