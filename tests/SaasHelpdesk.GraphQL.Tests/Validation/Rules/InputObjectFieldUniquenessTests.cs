using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.6.3.</summary>
public sealed class InputObjectFieldUniquenessTests
{
    [Theory]
    [InlineData("""{ arguments { complex(value: { name: "a", inner: { name: "b" } }) } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new InputObjectFieldUniqueness(context), document);

    [Fact]
    public void Rule_should_refuse_a_field_given_twice() => RuleAssert.Invalid(
        context => new InputObjectFieldUniqueness(context),
        """{ arguments { findDog(searchBy: { name: "a", name: "b", name: "c" }) } }""",
        """There can be only one input field named "name". (1:35, 1:46)""",
        """There can be only one input field named "name". (1:35, 1:57)""");

    [Fact]
    public void Rule_should_refuse_a_field_given_twice_where_no_object_is_expected() => RuleAssert.Invalid(
        context => new InputObjectFieldUniqueness(context),
        """{ field(arg: { f: true, f: false }) }""",
        """There can be only one input field named "f". (1:16, 1:25)""");
}
