using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.1.</summary>
public sealed class VariableUniquenessTests
{
    [Theory]
    [InlineData("""query A($a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } } query B($a: Boolean, $b: Int) { dog { isHouseTrained(atOtherHomes: $a) } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new VariableUniqueness(context), document);

    [Fact]
    public void Rule_should_refuse_a_variable_defined_twice() => RuleAssert.Invalid(
        context => new VariableUniqueness(context),
        """query houseTrainedQuery($atOtherHomes: Boolean, $atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }""",
        """There can be only one variable named "$atOtherHomes". (1:25, 1:49)""");
}
