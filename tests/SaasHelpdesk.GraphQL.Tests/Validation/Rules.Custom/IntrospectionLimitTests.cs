using SaasHelpdesk.GraphQL.Tests.Judge;
using SaasHelpdesk.GraphQL.Validation.Rules.Custom;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules.Custom;

public sealed class IntrospectionLimitTests
{
    [Fact]
    public void Report_should_not_refuse_what_tools_ask_for() =>
        RuleAssert.Valid(context => new IntrospectionLimit(context), JudgedDocuments.Introspection);

    [Fact]
    public void Report_should_not_count_fields_of_the_schema_that_have_the_same_names() =>
        RuleAssert.Valid(context => new IntrospectionLimit(context), "{ dog { fields { fields { fields { fields { name } } } } } }");

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")]
    [InlineData("{ __type(name: \"Dog\") { possibleTypes { interfaces { possibleTypes { interfaces { name } } } } } }")]
    [InlineData("{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type { fields { type { inputFields { name } } } }")]
    public void Report_should_refuse_members_inside_members_inside_members(string document) => Refused(document);

    [Fact]
    public void Report_should_refuse_the_whole_schema_again_and_again() => Refused(
        JudgedDocuments.Introspection.Replace("{ __schema {", $"{{ {string.Concat(Enumerable.Range(0, 20).Select(i => $"a{i}: __schema {{ types {{ ...FullType }} }} "))} __schema {{", StringComparison.Ordinal));

    private static void Refused(string document)
    {
        var context = new GraphQL.Validation.ValidationContext(PetSchema.Instance, GraphQL.Language.Parser.ParseDocument(document), ExecutorLimits.Default);
        GraphQL.Validation.DocumentValidator.Run(context, [rule => new IntrospectionLimit(rule)]);
        Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(context.Errors).Code);
    }
}
