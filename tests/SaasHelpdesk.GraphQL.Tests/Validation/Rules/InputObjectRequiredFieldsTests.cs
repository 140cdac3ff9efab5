using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.6.4.</summary>
public sealed class InputObjectRequiredFieldsTests
{
    [Theory]
    [InlineData("""{ arguments { complex(value: { name: "a" }) } }""")]
    [InlineData("""query ($n: String!) { arguments { complex(value: { name: $n }) } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new InputObjectRequiredFields(context), document);

    [Fact]
    public void Rule_should_refuse_a_missing_required_field() => RuleAssert.Invalid(
        context => new InputObjectRequiredFields(context),
        """{ arguments { complex(value: { count: 1, inner: { tags: [] } }) } }""",
        """Field "ComplexInput.name" of required type "String!" was not provided. (1:30)""",
        """Field "ComplexInput.name" of required type "String!" was not provided. (1:49)""");
}
