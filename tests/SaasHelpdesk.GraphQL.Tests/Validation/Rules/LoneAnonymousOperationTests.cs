using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.3.1.</summary>
public sealed class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("""{ dog { name } }""")]
    [InlineData("""query A { dog { name } } query B { dog { name } }""")]
    [InlineData("""{ dog { ...F } } fragment F on Dog { name }""")]
    [InlineData("""fragment F on Dog { name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new LoneAnonymousOperation(context), document);

    [Fact]
    public void Rule_should_refuse_an_anonymous_operation_beside_others() => RuleAssert.Invalid(
        context => new LoneAnonymousOperation(context),
        """
        { dog { name } }
        query getName { dog { owner { name } } }
        """,
        """This anonymous operation must be the only defined operation. (1:1)""");

    [Fact]
    public void Rule_should_refuse_two_anonymous_operations() => RuleAssert.Invalid(
        context => new LoneAnonymousOperation(context),
        """
        { dog { name } }
        { cat { name } }
        """,
        """This anonymous operation must be the only defined operation. (1:1)""",
        """This anonymous operation must be the only defined operation. (2:1)""");
}
