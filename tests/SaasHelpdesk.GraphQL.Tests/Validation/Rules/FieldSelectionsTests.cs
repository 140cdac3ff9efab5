using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.1.</summary>
public sealed class FieldSelectionsTests
{
    [Theory]
    [InlineData("""fragment F on Dog { __typename name }""")]
    [InlineData("""fragment F on Pet { name ... on Dog { barkVolume } }""")]
    [InlineData("""fragment F on CatOrDog { __typename ... on Pet { name } ... on Dog { barkVolume } }""")]
    [InlineData("""{ __schema { types { name } } __type(name: "Dog") { name } }""")]
    [InlineData("""fragment F on Unknown { anything { at { all } } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FieldSelections(context), document);

    [Fact]
    public void Rule_should_refuse_a_field_that_is_not_defined() => RuleAssert.Invalid(
        context => new FieldSelections(context),
        """
        fragment fieldNotDefined on Dog { meowVolume }
        fragment aliased on Dog { barkVolume: kawVolume }
        """,
        """Cannot query field "meowVolume" on type "Dog". Did you mean "barkVolume" or "oldVolume"? (1:35)""",
        """Cannot query field "kawVolume" on type "Dog". Did you mean "barkVolume" or "oldVolume"? (2:27)""");

    [Fact]
    public void Rule_should_refuse_a_field_of_implementers_only() => RuleAssert.Invalid(
        context => new FieldSelections(context),
        """fragment F on Pet { nickname }""",
        """Cannot query field "nickname" on type "Pet". Did you mean to use an inline fragment on "Dog" or "Cat"? (1:21)""");

    [Fact]
    public void Rule_should_refuse_a_field_of_a_union() => RuleAssert.Invalid(
        context => new FieldSelections(context),
        """fragment F on CatOrDog { name }""",
        """Cannot query field "name" on type "CatOrDog". Did you mean to use an inline fragment on "Cat" or "Dog"? (1:26)""");

    [Fact]
    public void Rule_should_refuse_meta_fields_below_the_root() => RuleAssert.Invalid(
        context => new FieldSelections(context),
        """{ dog { __schema { types { name } } } }""",
        """Cannot query field "__schema" on type "Dog". (1:9)""");

    [Fact]
    public void Rule_should_refuse_only_the_outermost_unknown_field() => RuleAssert.Invalid(
        context => new FieldSelections(context),
        """{ cow { horns { length } } }""",
        """Cannot query field "cow" on type "Query". Did you mean "cat" or "dog"? (1:3)""");
}
