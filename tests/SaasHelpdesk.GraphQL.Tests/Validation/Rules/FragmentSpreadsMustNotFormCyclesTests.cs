using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.2.</summary>
public sealed class FragmentSpreadsMustNotFormCyclesTests
{
    [Theory]
    [InlineData("""fragment A on Dog { ...B ...C } fragment B on Dog { ...C } fragment C on Dog { name }""")]
    [InlineData("""fragment A on Dog { ...Unknown }""")]
    [InlineData("""fragment A on Dog { name } fragment B on Dog { ...A ...A }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new FragmentSpreadsMustNotFormCycles(context), document);

    [Fact]
    public void Rule_should_refuse_a_fragment_in_itself() => RuleAssert.Invalid(
        context => new FragmentSpreadsMustNotFormCycles(context),
        """fragment A on Dog { ...A }""",
        """Cannot spread fragment "A" within itself. (1:21)""");

    [Fact]
    public void Rule_should_refuse_a_fragment_in_itself_below_a_field() => RuleAssert.Invalid(
        context => new FragmentSpreadsMustNotFormCycles(context),
        """fragment A on Human { pets { ... on Dog { owner { ...A } } } }""",
        """Cannot spread fragment "A" within itself. (1:51)""");

    [Fact]
    public void Rule_should_refuse_a_cycle_of_fragments() => RuleAssert.Invalid(
        context => new FragmentSpreadsMustNotFormCycles(context),
        """
        { dog { ...nameFragment } }
        fragment nameFragment on Dog { name ...barkVolumeFragment }
        fragment barkVolumeFragment on Dog { barkVolume ...nameFragment }
        """,
        """Cannot spread fragment "nameFragment" within itself via "barkVolumeFragment". (2:37, 3:49)""");

    [Fact]
    public void Rule_should_refuse_two_cycles() => RuleAssert.Invalid(
        context => new FragmentSpreadsMustNotFormCycles(context),
        """
        fragment A on Dog { ...B ...A }
        fragment B on Dog { ...C }
        fragment C on Dog { ...B ...A }
        """,
        """Cannot spread fragment "B" within itself via "C". (2:21, 3:21)""",
        """Cannot spread fragment "A" within itself via "B", "C". (1:21, 2:21, 3:26)""",
        """Cannot spread fragment "A" within itself. (1:26)""");
}
