using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.1.1. The other side, a schema without mutations, is in <see cref="DocumentValidatorTests"/>.</summary>
public sealed class OperationTypeExistenceTests
{
    [Theory]
    [InlineData("""{ dog { name } }""")]
    [InlineData("""mutation { mutateDog { name } }""")]
    [InlineData("""subscription { newMessage { body } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new OperationTypeExistence(context), document);
}
