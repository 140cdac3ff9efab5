using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.2.1.</summary>
public sealed class OperationNameUniquenessTests
{
    [Theory]
    [InlineData("""{ dog { name } }""")]
    [InlineData("""query A { dog { name } } query B { dog { name } }""")]
    [InlineData("""query A { dog { name } } mutation B { mutateDog { id } }""")]
    [InlineData("""query F { dog { ...F } } fragment F on Dog { name }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new OperationNameUniqueness(context), document);

    [Fact]
    public void Rule_should_refuse_a_name_used_twice() => RuleAssert.Invalid(
        context => new OperationNameUniqueness(context),
        """
        query getName { dog { name } }
        query getName { dog { owner { name } } }
        """,
        """There can be only one operation named "getName". (1:1, 2:1)""");

    [Fact]
    public void Rule_should_refuse_a_name_used_by_operations_of_different_kind() => RuleAssert.Invalid(
        context => new OperationNameUniqueness(context),
        """
        query dogOperation { dog { name } }
        mutation dogOperation { mutateDog { id } }
        subscription dogOperation { newMessage { body } }
        """,
        """There can be only one operation named "dogOperation". (1:1, 2:1)""",
        """There can be only one operation named "dogOperation". (1:1, 3:1)""");
}
