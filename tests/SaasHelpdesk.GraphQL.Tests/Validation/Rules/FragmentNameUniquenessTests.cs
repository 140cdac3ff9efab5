using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.1.</summary>
public sealed class FragmentNameUniquenessTests
{
    [Theory]
    [InlineData("""{ dog { ...A ...B } } fragment A on Dog { name } fragment B on Dog { name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FragmentNameUniqueness(context), document);

    [Fact]
    public void Rule_should_refuse_a_name_used_twice() => RuleAssert.Invalid(
        context => new FragmentNameUniqueness(context),
        """
        { dog { ...F } }
        fragment F on Dog { name }
        fragment F on Dog { nickname }
        """,
        """There can be only one fragment named "F". (2:1, 3:1)""");
}
