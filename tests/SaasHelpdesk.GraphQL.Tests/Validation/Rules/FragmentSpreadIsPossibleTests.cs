using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.5.2.3.1 to 5.5.2.3.4.</summary>
public sealed class FragmentSpreadIsPossibleTests
{
    [Theory]
    [InlineData("""fragment objectInObject on Dog { ... on Dog { barkVolume } }""")]
    [InlineData("""fragment interfaceInObject on Dog { ...P } fragment P on Pet { name }""")]
    [InlineData("""fragment unionInObject on Dog { ... on CatOrDog { __typename } }""")]
    [InlineData("""fragment objectInInterface on Pet { name ... on Dog { barkVolume } }""")]
    [InlineData("""fragment objectInUnion on CatOrDog { ... on Cat { meowVolume } }""")]
    [InlineData("""fragment unionInInterface on Pet { ... on DogOrHuman { __typename } }""")]
    [InlineData("""fragment interfaceInImplementedInterface on Node { ... on Pet { name } }""")]
    [InlineData("""fragment noCondition on Dog { ... { name } }""")]
    [InlineData("""fragment unknown on Dog { ... on Nothing { name } ...Nothing }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FragmentSpreadIsPossible(context), document);

    [Fact]
    public void Rule_should_refuse_an_object_in_another() => RuleAssert.Invalid(
        context => new FragmentSpreadIsPossible(context),
        """fragment F on Dog { ... on Cat { meowVolume } }""",
        """Fragment cannot be spread here as objects of type "Dog" can never be of type "Cat". (1:21)""");

    [Fact]
    public void Rule_should_refuse_an_object_in_an_interface_it_does_not_implement() => RuleAssert.Invalid(
        context => new FragmentSpreadIsPossible(context),
        """fragment sentientFragment on Sentient { ... on Dog { barkVolume } }""",
        """Fragment cannot be spread here as objects of type "Sentient" can never be of type "Dog". (1:41)""");

    [Fact]
    public void Rule_should_refuse_an_object_in_a_union_it_is_not_in() => RuleAssert.Invalid(
        context => new FragmentSpreadIsPossible(context),
        """fragment F on HumanOrAlien { ... on Cat { meowVolume } }""",
        """Fragment cannot be spread here as objects of type "HumanOrAlien" can never be of type "Cat". (1:30)""");

    [Fact]
    public void Rule_should_refuse_abstract_types_without_common_objects() => RuleAssert.Invalid(
        context => new FragmentSpreadIsPossible(context),
        """
        fragment nonIntersectingInterfaces on Pet { ...sentientFragment }
        fragment sentientFragment on Sentient { name }
        """,
        """Fragment "sentientFragment" cannot be spread here as objects of type "Pet" can never be of type "Sentient". (1:45)""");
}
