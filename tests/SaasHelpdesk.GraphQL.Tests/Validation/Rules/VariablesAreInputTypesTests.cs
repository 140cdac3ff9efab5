using SaasHelpdesk.GraphQL.Validation.Rules;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.2.</summary>
public sealed class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("""query A($a: Boolean, $b: [Boolean!]!, $c: FindDogInput, $d: DogCommand) { dog { name } }""")]
    public void Rule_should_accept(string document) => RuleAssert.Valid(context => new VariablesAreInputTypes(context), document);

    [Fact]
    public void Rule_should_refuse_output_types() => RuleAssert.Invalid(
        context => new VariablesAreInputTypes(context),
        """query A($cat: Cat, $dog: Dog!, $pets: [Pet], $catOrDog: CatOrDog) { dog { name } }""",
        """Variable "$cat" cannot be non-input type "Cat". (1:15)""",
        """Variable "$dog" cannot be non-input type "Dog!". (1:26)""",
        """Variable "$pets" cannot be non-input type "[Pet]". (1:39)""",
        """Variable "$catOrDog" cannot be non-input type "CatOrDog". (1:57)""");

    [Fact]
    public void Rule_should_refuse_unknown_types() => RuleAssert.Invalid(
        context => new VariablesAreInputTypes(context),
        """query A($a: Boolan) { dog { name } }""",
        """Unknown type "Boolan". Did you mean "Boolean"? (1:13)""");
}
