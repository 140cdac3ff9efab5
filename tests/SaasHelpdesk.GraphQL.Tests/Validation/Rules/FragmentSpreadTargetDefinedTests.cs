using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.1.</summary>
public sealed class FragmentSpreadTargetDefinedTests
{
    [Theory]
    [InlineData("""{ dog { ...F } } fragment F on Dog { name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FragmentSpreadTargetDefined(context), document);

    [Fact]
    public void Rule_should_refuse_a_spread_of_nothing() => RuleAssert.Invalid(
        context => new FragmentSpreadTargetDefined(context),
        """{ dog { ...undefinedFragment } }""",
        """Unknown fragment "undefinedFragment". (1:9)""");
}
