using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.3.</summary>
public sealed class LeafFieldSelectionsTests
{
    [Theory]
    [InlineData("""fragment F on Dog { barkVolume }""")]
    [InlineData("""{ human { name } }""")]
    [InlineData("""{ dog { command } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new LeafFieldSelections(context), document);

    [Fact]
    public void Rule_should_refuse_a_selection_on_a_scalar() => RuleAssert.Invalid(
        context => new LeafFieldSelections(context),
        """fragment F on Dog { barkVolume { sinceWhen } }""",
        """Field "barkVolume" must not have a selection since type "Int" has no subfields. (1:32)""");

    [Fact]
    public void Rule_should_refuse_a_selection_on_an_enum() => RuleAssert.Invalid(
        context => new LeafFieldSelections(context),
        """fragment F on Dog { command { name } }""",
        """Field "command" must not have a selection since type "DogCommand" has no subfields. (1:29)""");

    [Fact]
    public void Rule_should_refuse_composite_types_without_selection() => RuleAssert.Invalid(
        context => new LeafFieldSelections(context),
        """
        query A { human }
        query B { pet }
        query C { catOrDog }
        query D { sentients }
        """,
        """Field "human" of type "Human" must have a selection of subfields. Did you mean "human { ... }"? (1:11)""",
        """Field "pet" of type "Pet" must have a selection of subfields. Did you mean "pet { ... }"? (2:11)""",
        """Field "catOrDog" of type "CatOrDog" must have a selection of subfields. Did you mean "catOrDog { ... }"? (3:11)""",
        """Field "sentients" of type "[Sentient!]" must have a selection of subfields. Did you mean "sentients { ... }"? (4:11)""");
}
