using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.6.2.</summary>
public sealed class InputObjectFieldNamesTests
{
    [Theory]
    [InlineData("""{ arguments { findDog(searchBy: { name: "Fido" }) } }""")]
    [InlineData("""{ arguments { complex(value: { name: "a", inner: { name: "b", tags: [] } }) } }""")]
    [InlineData("""{ arguments { int(value: { unknown: 1 }) } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new InputObjectFieldNames(context), document);

    [Fact]
    public void Rule_should_refuse_a_field_that_is_not_defined() => RuleAssert.Invalid(
        context => new InputObjectFieldNames(context),
        """{ arguments { findDog(searchBy: { favoriteCookieFlavor: "Bacon" }) } }""",
        """Field "favoriteCookieFlavor" is not defined by type "FindDogInput". (1:35)""");

    [Fact]
    public void Rule_should_refuse_a_field_that_is_not_defined_deeper() => RuleAssert.Invalid(
        context => new InputObjectFieldNames(context),
        """{ arguments { complex(value: { name: "a", inner: { nam: "b" } }) } }""",
        """Field "nam" is not defined by type "ComplexInput". Did you mean "name"? (1:52)""");
}
