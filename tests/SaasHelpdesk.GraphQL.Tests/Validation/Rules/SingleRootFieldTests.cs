using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.4.1.</summary>
public sealed class SingleRootFieldTests
{
    [Theory]
    [InlineData("""subscription sub { newMessage { body sender } }""")]
    [InlineData("""subscription sub { ...F } fragment F on Subscription { newMessage { body sender } }""")]
    [InlineData("""subscription { newMessage { body } newMessage { sender } }""")]
    [InlineData("""subscription { ... on Subscription { newMessage { body } } }""")]
    [InlineData("""subscription { newMessage { body @skip(if: true) } }""")]
    [InlineData("""query { dog { name } cat { name } }""")]
    [InlineData("""subscription { ...Loop } fragment Loop on Subscription { newMessage { body } ...Loop }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new SingleRootField(context), document);

    [Fact]
    public void Rule_should_refuse_two_root_fields() => RuleAssert.Invalid(
        context => new SingleRootField(context),
        """
        subscription sub {
          newMessage { body }
          disallowedSecondRootField
        }
        """,
        """Subscription "sub" must select only one top level field. (3:3)""");

    [Fact]
    public void Rule_should_refuse_a_second_alias_of_the_same_field() => RuleAssert.Invalid(
        context => new SingleRootField(context),
        """subscription { newMessage { body } other: newMessage { body } }""",
        """Anonymous Subscription must select only one top level field. (1:36)""");

    [Fact]
    public void Rule_should_refuse_two_root_fields_through_fragments() => RuleAssert.Invalid(
        context => new SingleRootField(context),
        """
        subscription sub { ...F }
        fragment F on Subscription { newMessage { body } ... { disallowedSecondRootField } }
        """,
        """Subscription "sub" must select only one top level field. (2:56)""");

    [Fact]
    public void Rule_should_refuse_introspection_fields() => RuleAssert.Invalid(
        context => new SingleRootField(context),
        """subscription sub { __typename }""",
        """Subscription "sub" must not select an introspection top level field. (1:20)""");

    [Fact]
    public void Rule_should_refuse_skip_and_include_at_the_root() => RuleAssert.Invalid(
        context => new SingleRootField(context),
        """
        subscription sub($b: Boolean!) {
          newMessage @skip(if: $b) { body }
          ... @include(if: $b) { newMessage { sender } }
        }
        """,
        """Subscription "sub" must not use "@skip" directive in the top level selection. (2:14)""",
        """Subscription "sub" must not use "@include" directive in the top level selection. (3:7)""");
}
