using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.1.1.</summary>
public sealed class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("""{ dog { name } }""")]
    [InlineData("""query A { dog { ...F } } fragment F on Dog { name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new ExecutableDefinitions(context), document);

    [Fact]
    public void Rule_should_refuse_type_system_definitions() => RuleAssert.Invalid(
        context => new ExecutableDefinitions(context),
        """
        query A { dog { name } }
        type Cow { name: String }
        extend type Dog { color: String }
        schema { query: Q }
        directive @d on FIELD
        """,
        """The "Cow" definition is not executable. (2:1)""",
        """The "Dog" definition is not executable. (3:1)""",
        """The schema definition is not executable. (4:1)""",
        """The "@d" definition is not executable. (5:1)""");
}
