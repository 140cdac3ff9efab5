namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>2.2 Descriptions.</summary>
public sealed class Section_2_2_DescriptionsTests
{
    private const string Described = """"
        """
        Request the current status of a time machine and its operator.
        """
        query GetDog(
          "The command to ask for."
          $command: DogCommand!
          """Unused otherwise."""
          $at: Boolean
        ) {
          dog { ...DogDetails doesKnowCommand(dogCommand: $command) isHouseTrained(atOtherHomes: $at) }
        }

        "Details about a dog."
        fragment DogDetails on Dog { name }
        """";

    [Fact]
    public void Description_should_stand_before_operations_variables_and_fragments() => Spec.Parses(Described);

    [Fact]
    public async Task Description_should_not_affect_validation_execution_and_response()
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(Described, "\"\"\"[^\"]*\"\"\"|\"[^\"]*\"", "");
        Assert.Equal(Spec.Faults(PetSchema.Instance, plain), Spec.Faults(PetSchema.Instance, Described));
        Assert.Equal(
            await Spec.DataAsync(PetSchema.Instance, plain, """{"command":"SIT"}"""),
            await Spec.DataAsync(PetSchema.Instance, Described, """{"command":"SIT"}"""));
    }

    [Theory]
    [InlineData("\"shorthand\" { a }")]
    [InlineData("{ \"field\" a }")]
    [InlineData("\"one\" \"two\" query { a }")]
    [InlineData("\"extension\" extend type T { a: Int }")]
    [InlineData("\"alone\"")]
    public void Description_should_stand_nowhere_else(string document) => Spec.IsNoDocument(document);
}
