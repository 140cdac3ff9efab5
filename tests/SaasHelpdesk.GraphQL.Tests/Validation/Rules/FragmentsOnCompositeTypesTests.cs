using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.3.</summary>
public sealed class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("""fragment fragOnObject on Dog { name }""")]
    [InlineData("""fragment fragOnInterface on Pet { name }""")]
    [InlineData("""fragment fragOnUnion on CatOrDog { ... on Dog { name } }""")]
    [InlineData("""fragment F on Unknown { name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FragmentsOnCompositeTypes(context), document);

    [Fact]
    public void Rule_should_refuse_fragments_on_other_types() => RuleAssert.Invalid(
        context => new FragmentsOnCompositeTypes(context),
        """
        fragment fragOnScalar on Int { something }
        fragment inline on Dog { ... on Boolean { somethingElse } }
        fragment onInput on FindDogInput { name }
        """,
        """Fragment "fragOnScalar" cannot condition on non composite type "Int". (1:26)""",
        """Fragment cannot condition on non composite type "Boolean". (2:33)""",
        """Fragment "onInput" cannot condition on non composite type "FindDogInput". (3:21)""");
}
