using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.2.</summary>
public sealed class FieldSelectionMergingTests
{
    [Theory]
    [InlineData("""fragment F on Dog { name name }""")]
    [InlineData("""fragment F on Dog { otherName: name otherName: name }""")]
    [InlineData("""fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) }""")]
    [InlineData("""fragment F on Dog { doesKnowCommand(dogCommand: $c) doesKnowCommand(dogCommand: $c) }""")]
    [InlineData("""fragment F on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } }""")]
    [InlineData("""fragment F on Pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { doesKnowCommand(catCommand: JUMP) } }""")]
    [InlineData(""""fragment F on Arguments { two(a: 1, b: 2) two(b: 2, a: 1) complex(value: { name: "a", count: 1 }) complex(value: { count: 1, name: """a""" }) }"""")]
    [InlineData("""{ dog { ...A ...A } } fragment A on Dog { owner { name } owner { name } }""")]
    [InlineData("""{ dog { owner { name } } dog { owner { id } } }""")]
    [InlineData("""fragment F on Dog { unknown unknown { a } }""")]
    [InlineData("""fragment A on Dog { ...B owner { name } } fragment B on Dog { ...A name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FieldSelectionMerging(context), document);

    [Fact]
    public void Rule_should_refuse_an_alias_that_hides_a_field() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """fragment F on Dog { name: nickname name }""",
        """Fields "name" conflict because "nickname" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:21, 1:36)""");

    [Fact]
    public void Rule_should_refuse_differing_arguments() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """
        fragment F on Dog {
          doesKnowCommand(dogCommand: SIT)
          doesKnowCommand(dogCommand: HEEL)
          doesKnowCommand(dogCommand: $c)
          doesKnowCommand
        }
        """,
        """Fields "doesKnowCommand" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (2:3, 3:3)""",
        """Fields "doesKnowCommand" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (2:3, 4:3)""",
        """Fields "doesKnowCommand" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (2:3, 5:3)""");

    [Fact]
    public void Rule_should_refuse_responses_of_different_shape() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """fragment F on Pet { ... on Dog { someValue: nickname } ... on Cat { someValue: meowVolume } }""",
        """Fields "someValue" conflict because they return conflicting types "String" and "Int". Use different aliases on the fields to fetch both if this was intentional. (1:34, 1:69)""");

    [Fact]
    public void Rule_should_refuse_responses_of_different_nullability() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """fragment F on Pet { ... on Dog { x: name } ... on Cat { x: nickname } }""",
        """Fields "x" conflict because they return conflicting types "String!" and "String". Use different aliases on the fields to fetch both if this was intentional. (1:34, 1:57)""");

    [Fact]
    public void Rule_should_refuse_a_list_beside_a_single_value() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """{ catOrDog { ... on Dog { x: owner { name } } ... on Cat { x: friends { name } } } }""",
        """Fields "x" conflict because they return conflicting types "Human" and "[Pet!]". Use different aliases on the fields to fetch both if this was intentional. (1:27, 1:60)""");

    [Fact]
    public void Rule_should_refuse_a_leaf_beside_an_object() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """{ catOrDog { ... on Dog { x: owner { name } } ... on Cat { x: nickname } } }""",
        """Fields "x" conflict because they return conflicting types "Human" and "String". Use different aliases on the fields to fetch both if this was intentional. (1:27, 1:60)""");

    [Fact]
    public void Rule_should_refuse_a_conflict_through_fragments() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """
        { dog { ...A ...B } }
        fragment A on Dog { x: name }
        fragment B on Dog { x: id }
        """,
        """Fields "x" conflict because "name" and "id" are different fields. Use different aliases on the fields to fetch both if this was intentional. (2:21, 3:21)""");

    [Fact]
    public void Rule_should_refuse_a_conflict_below_merged_fields() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """
        {
          dog { owner { x: name } }
          dog { owner { x: id } }
        }
        """,
        """Fields "x" conflict because "name" and "id" are different fields. Use different aliases on the fields to fetch both if this was intentional. (2:17, 3:17)""");

    [Fact]
    public void Rule_should_refuse_a_conflict_of_an_interface_field_with_that_of_an_object() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """fragment F on Pet { x: name ... on Dog { x: id } }""",
        """Fields "x" conflict because "id" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:42, 1:21)""");

    [Fact]
    public void Rule_should_refuse_a_conflict_of_shape_below_fields_that_never_meet() => RuleAssert.Invalid(
        context => new FieldSelectionMerging(context),
        """
        { catOrDog {
          ... on Dog { friends { x: name } }
          ... on Cat { friends { x: id } }
        } }
        """,
        """Fields "x" conflict because they return conflicting types "String!" and "ID!". Use different aliases on the fields to fetch both if this was intentional. (2:26, 3:26)""");
}
