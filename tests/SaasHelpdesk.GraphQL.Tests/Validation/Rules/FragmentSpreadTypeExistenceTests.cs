using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.2.</summary>
public sealed class FragmentSpreadTypeExistenceTests
{
    [Theory]
    [InlineData("""fragment correctType on Dog { name }""")]
    [InlineData("""fragment inlineFragment on Dog { ... on Dog { name } ... @include(if: true) { name } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FragmentSpreadTypeExistence(context), document);

    [Fact]
    public void Rule_should_refuse_types_that_do_not_exist() => RuleAssert.Invalid(
        context => new FragmentSpreadTypeExistence(context),
        """
        fragment notOnExistingType on NotInSchema { name }
        fragment inline on Dog { ... on Dogg { name } }
        """,
        """Unknown type "NotInSchema". (1:31)""",
        """Unknown type "Dogg". Did you mean "Dog"? (2:33)""");
}
