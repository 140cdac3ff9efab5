using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.7.1.</summary>
public sealed class DirectivesAreDefinedTests
{
    [Theory]
    [InlineData("""{ dog @include(if: true) @onField { name @skip(if: false) } }""")]
    [InlineData("""query @onOperation { dog { name } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new DirectivesAreDefined(context), document);

    [Fact]
    public void Rule_should_refuse_unknown_directives() => RuleAssert.Invalid(
        context => new DirectivesAreDefined(context),
        """
        query ($a: Int @a) @b { dog @c { ... @d { name @e } ...F @f } }
        fragment F on Dog @g { name }
        """,
        """Unknown directive "@a". (1:16)""",
        """Unknown directive "@b". (1:20)""",
        """Unknown directive "@c". (1:29)""",
        """Unknown directive "@d". (1:38)""",
        """Unknown directive "@e". (1:48)""",
        """Unknown directive "@f". (1:58)""",
        """Unknown directive "@g". (2:19)""");
}
