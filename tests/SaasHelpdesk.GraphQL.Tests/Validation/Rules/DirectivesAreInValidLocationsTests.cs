using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.7.2.</summary>
public sealed class DirectivesAreInValidLocationsTests
{
    [Theory]
    [InlineData("""query ($a: Int @onOperation) @onOperation { dog @onField { ... @onField { name @onField } ...F @onField } } fragment F on Dog @onOperation { name }""")]
    [InlineData("""mutation @onOperation { mutateDog { name } }""")]
    [InlineData("""subscription @onOperation { newMessage { body } }""")]
    [InlineData("""{ dog @unknown { name } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new DirectivesAreInValidLocations(context), document);

    [Fact]
    public void Rule_should_refuse_directives_elsewhere() => RuleAssert.Invalid(
        context => new DirectivesAreInValidLocations(context),
        """
        query ($a: Int @onField) @skip(if: $a) { dog @onOperation { ...F @onOperation } }
        fragment F on Dog @onField { name @deprecated }
        """,
        """Directive "@onField" may not be used on VARIABLE_DEFINITION. (1:16)""",
        """Directive "@skip" may not be used on QUERY. (1:26)""",
        """Directive "@onOperation" may not be used on FIELD. (1:46)""",
        """Directive "@onOperation" may not be used on FRAGMENT_SPREAD. (1:66)""",
        """Directive "@onField" may not be used on FRAGMENT_DEFINITION. (2:19)""",
        """Directive "@deprecated" may not be used on FIELD. (2:35)""");
}
