using System.Reflection;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Validation;

namespace SaasHelpdesk.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void Validate_should_refuse_kinds_of_operations_that_the_schema_has_no_root_for()
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("hello", GraphQLTypes.String, null, _ => "world");

        var errors = Validate(schema.Build(), "mutation A { hello }\nsubscription B { hello }");

        Assert.Equal(
            ["The mutation operation is not supported by the schema.", "The subscription operation is not supported by the schema."],
            errors.Select(error => error.Message));
        Assert.All(errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
    }

    [Fact]
    public void Validate_should_stop_at_a_hundred_errors()
    {
        var errors = Validate(PetSchema.Instance, $"{{ {string.Concat(Enumerable.Repeat("unknown ", 1000))} }}");

        Assert.Equal(100, errors.Count);
    }

    [Fact]
    public void SpecifiedRules_should_have_every_rule_of_their_folder_and_a_test_class_for_each()
    {
        var context = new ValidationContext(PetSchema.Instance, Parser.ParseDocument("{ dog { name } }"), ExecutorLimits.Default);
        var rules = DocumentValidator.SpecifiedRules.Concat(DocumentValidator.CustomRules).Select(rule => rule(context).GetType().Name).ToList();
        var declared = typeof(DocumentValidator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ValidationRule)) && type.Namespace!.Contains(".Rules", StringComparison.Ordinal))
            .Select(type => type.Name);
        var tested = Assembly.GetExecutingAssembly().GetTypes().Select(type => type.Name).ToHashSet();

        Assert.Equal(declared.Order(), rules.Order());
        Assert.All(rules, rule => Assert.Contains(rule + "Tests", tested));
    }

    private static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema, string document) =>
        DocumentValidator.Validate(new ValidationContext(schema, Parser.ParseDocument(document), ExecutorLimits.Default));
}
