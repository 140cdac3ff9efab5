using System.Text.Json;

namespace SaasHelpdesk.GraphQL.Tests.Types.Introspection;

/// <summary>Chapter 4.</summary>
public sealed class IntrospectionTests
{
    [Fact]
    public async Task Typename_should_be_the_name_of_the_object_type() => Assert.Equal(
        """{"data":{"__typename":"Query","pet":{"__typename":"Dog","friends":[{"t":"Cat"}]},"sentients":[{"__typename":"Human"},{"__typename":"Alien"}]}}""",
        await PetSchema.Instance.RunAsync("{ __typename pet { __typename friends { t: __typename } } sentients { __typename } }"));

    [Fact]
    public async Task Type_should_be_null_when_there_is_none() =>
        Assert.Equal("""{"data":{"__type":null}}""", await PetSchema.Instance.RunAsync("""{ __type(name: "Nothing") { name } }"""));

    [Theory]
    [InlineData("Dog", """{"kind":"OBJECT","name":"Dog","description":"A dog.","specifiedByURL":null,"interfaces":[{"name":"Pet"},{"name":"Node"}],"possibleTypes":null,"isOneOf":null,"ofType":null}""")]
    [InlineData("Pet", """{"kind":"INTERFACE","name":"Pet","description":null,"specifiedByURL":null,"interfaces":[{"name":"Node"}],"possibleTypes":[{"name":"Dog"},{"name":"Cat"}],"isOneOf":null,"ofType":null}""")]
    [InlineData("CatOrDog", """{"kind":"UNION","name":"CatOrDog","description":null,"specifiedByURL":null,"interfaces":null,"possibleTypes":[{"name":"Cat"},{"name":"Dog"}],"isOneOf":null,"ofType":null}""")]
    [InlineData("DogCommand", """{"kind":"ENUM","name":"DogCommand","description":null,"specifiedByURL":null,"interfaces":null,"possibleTypes":null,"isOneOf":null,"ofType":null}""")]
    [InlineData("ComplexInput", """{"kind":"INPUT_OBJECT","name":"ComplexInput","description":"Every kind of field.","specifiedByURL":null,"interfaces":null,"possibleTypes":null,"isOneOf":false,"ofType":null}""")]
    [InlineData("PetFinder", """{"kind":"INPUT_OBJECT","name":"PetFinder","description":null,"specifiedByURL":null,"interfaces":null,"possibleTypes":null,"isOneOf":true,"ofType":null}""")]
    public async Task Type_should_tell_what_is_meaningful_for_its_kind(string name, string expected) => Assert.Equal(
        $$$"""{"data":{"__type":{{{expected}}}}}""",
        await PetSchema.Instance.RunAsync(
            $$"""{ __type(name: "{{name}}") { kind name description specifiedByURL interfaces { name } possibleTypes { name } isOneOf ofType { name } } }"""));

    [Fact]
    public async Task Fields_should_leave_out_deprecated_ones_unless_asked()
    {
        const string Query = """{ __type(name: "Dog") { fields { name } all: fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }""";
        var type = JsonDocument.Parse(await PetSchema.Instance.RunAsync(Query)).RootElement.GetProperty("data").GetProperty("__type");

        Assert.DoesNotContain("oldVolume", Names(type.GetProperty("fields")));
        var deprecated = type.GetProperty("all").EnumerateArray().Single(field => field.GetProperty("isDeprecated").GetBoolean());
        Assert.Equal("""{"name":"oldVolume","isDeprecated":true,"deprecationReason":"Use `barkVolume`."}""", deprecated.GetRawText());
    }

    [Fact]
    public async Task InputFields_should_tell_types_defaults_and_deprecation() => Assert.Equal(
        """{"data":{"complex":{"inputFields":[{"name":"name","defaultValue":null},{"name":"count","defaultValue":"7"},{"name":"tags","defaultValue":null},{"name":"matrix","defaultValue":null},{"name":"inner","defaultValue":null},{"name":"command","defaultValue":null}]},"""
        + """
        "find":{"inputFields":[{"name":"name"}],"all":[{"name":"name","isDeprecated":false,"deprecationReason":null},{"name":"owner","isDeprecated":true,"deprecationReason":"Unused."}]}}}
        """,
        await PetSchema.Instance.RunAsync("""
            {
              complex: __type(name: "ComplexInput") { inputFields { name defaultValue } }
              find: __type(name: "FindDogInput") {
                inputFields { name }
                all: inputFields(includeDeprecated: true) { name isDeprecated deprecationReason }
              }
            }
            """));

    [Fact]
    public async Task Type_of_a_field_should_unwrap_step_by_step() => Assert.Equal(
        """{"data":{"__type":{"fields":[{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"INTERFACE","name":"Pet","ofType":null}}}},"""
        + """
        {"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","ofType":null}}},{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","ofType":null}}}]}}}
        """,
        await PetSchema.Instance.RunAsync(
            """{ __type(name: "Human") { fields { type { kind name ofType { kind ofType { kind name ofType { kind } } } } } } }"""));

    [Fact]
    public async Task Schema_should_tell_roots_and_directives()
    {
        var response = await PetSchema.Instance.RunAsync(
            "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } directives { name isRepeatable locations args { name } } } }");

        Assert.StartsWith(
            """{"data":{"__schema":{"description":null,"queryType":{"name":"Query"},"mutationType":{"name":"Mutation"},"subscriptionType":{"name":"Subscription"},"directives":[{"name":"include",""",
            response,
            StringComparison.Ordinal);
        Assert.Contains("""{"name":"tag","isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"name"}]}""", response, StringComparison.Ordinal);
        Assert.Contains("""{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[]}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_should_hold_every_type_that_it_refers_to_and_no_unused_scalar()
    {
        var types = Names(JsonDocument.Parse(await PetSchema.Instance.RunAsync("{ __schema { types { name } } }"))
            .RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types")).ToList();

        Assert.Equal(types.Distinct(), types);
        Assert.Subset(types.ToHashSet(), new HashSet<string>(["Query", "Dog", "PetFinder", "Int", "Float", "String", "Boolean", "ID", "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"]));

        var small = new GraphQL.Types.SchemaBuilder();
        small.Query.Field("a", GraphQL.Types.GraphQLTypes.String, null, _ => "");
        var response = await small.Build().RunAsync("""{ int: __type(name: "Int") { name } boolean: __type(name: "Boolean") { name } }""");
        Assert.Equal("""{"data":{"int":null,"boolean":{"name":"Boolean"}}}""", response);
    }

    [Fact]
    public async Task Introspection_types_should_describe_themselves()
    {
        var response = await PetSchema.Instance.RunAsync(
            """{ kinds: __type(name: "__TypeKind") { enumValues { name } } at: __type(name: "__DirectiveLocation") { enumValues { name } } }""");

        Assert.Contains("""{"name":"NON_NULL"}""", response, StringComparison.Ordinal);
        Assert.Contains("""{"name":"INPUT_FIELD_DEFINITION"}""", response, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement list) => list.EnumerateArray().Select(item => item.GetProperty("name").GetString()!);
}
