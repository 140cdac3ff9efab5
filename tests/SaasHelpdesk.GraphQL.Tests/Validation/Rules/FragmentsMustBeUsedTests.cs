using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.4.</summary>
public sealed class FragmentsMustBeUsedTests
{
    [Theory]
    [InlineData("""{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FragmentsMustBeUsed(context), document);

    [Fact]
    public void Rule_should_refuse_a_fragment_that_is_not_used() => RuleAssert.Invalid(
        context => new FragmentsMustBeUsed(context),
        """
        fragment nameFragment on Dog { name }
        { dog { name } }
        """,
        """Fragment "nameFragment" is never used. (1:1)""");

    [Fact]
    public void Rule_should_refuse_fragments_that_only_use_each_other() => RuleAssert.Invalid(
        context => new FragmentsMustBeUsed(context),
        """
        { dog { name } }
        fragment A on Dog { ...B }
        fragment B on Dog { ...A }
        """,
        """Fragment "A" is never used. (2:1)""",
        """Fragment "B" is never used. (3:1)""");
}
