using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Printing;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>4 Introspection.</summary>
public sealed class Section_4_IntrospectionTests
{
    private static readonly GraphQLSchema Schema = EchoSchema.Build("""
        "Described." schema { query: Query }
        type Query implements Node { id: ID! user(old: Int = 1 @deprecated(reason: "why"), new: [Int!]): String gone: String @deprecated any: Any find(by: One): String }
        interface Node { id: ID! }
        union Any = Query | Other
        type Other { a: String }
        enum Level { LOW OLD @deprecated(reason: "high") }
        input In { a: Int = 3 b: Int @deprecated(reason: "none") c: [In!] level: Level }
        input One @oneOf { a: Int b: In }
        scalar Date @specifiedBy(url: "https://example.org/date")
        directive @mine(a: Int, b: Int @deprecated) repeatable on FIELD | QUERY
        """);

    [Fact]
    public async Task Example_should_be_answered_as_written() => Assert.Equal(
        """{"__type":{"name":"User","fields":[{"name":"id","type":{"name":"String"}},{"name":"name","type":{"name":"String"}},{"name":"birthday","type":{"name":"Date"}}]}}""",
        await Spec.DataAsync(
            EchoSchema.Build("type Query { user: User } type User { id: String name: String birthday: Date } scalar Date"),
            """{ __type(name: "User") { name fields { name type { name } } } }"""));

    [Theory]
    [InlineData("{ __typename }", """{"__typename":"Query"}""")]
    [InlineData("mutation { __typename }", """{"__typename":"Mutation"}""")]
    [InlineData("{ pet { __typename } catOrDog { t: __typename } }", """{"pet":{"__typename":"Dog"},"catOrDog":{"t":"Cat"}}""")]
    public async Task TypeName_should_be_that_of_the_object(string document, string data) =>
        Assert.Equal(data, await Spec.DataAsync(PetSchema.Instance, document));

    [Theory]
    [InlineData("subscription { __typename }")]
    [InlineData("{ dog { __schema { description } } }")]
    [InlineData("mutation { __type(name: \"Dog\") { name } }")]
    [InlineData("{ __type { name } }")]
    [InlineData("{ __schema }")]
    public async Task MetaField_should_not_be_selected_elsewhere(string document) => await Spec.IsRequestErrorAsync(PetSchema.Instance, document);

    [Fact]
    public async Task MetaFields_should_not_be_listed() => Assert.DoesNotContain(
        "\"name\":\"__", await Spec.DataAsync(PetSchema.Instance, """{ __type(name: "Query") { fields { name } } }"""), StringComparison.Ordinal);

    [Fact]
    public async Task Schema_should_tell_about_itself() => Assert.Equal(
        """{"__schema":{"description":"Described.","queryType":{"name":"Query"},"mutationType":null,"subscriptionType":null}}""",
        await Spec.DataAsync(Schema, "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }"));

    /// <summary>For each kind, what must be null is null and what must not is not.</summary>
    [Theory]
    [InlineData("Date", "SCALAR", "kind name specifiedByURL")]
    [InlineData("String", "SCALAR", "kind name description")]
    [InlineData("Query", "OBJECT", "kind name fields interfaces")]
    [InlineData("Node", "INTERFACE", "kind name fields interfaces possibleTypes")]
    [InlineData("Any", "UNION", "kind name possibleTypes")]
    [InlineData("Level", "ENUM", "kind name enumValues")]
    [InlineData("In", "INPUT_OBJECT", "kind name inputFields isOneOf")]
    public async Task Type_should_have_the_fields_of_its_kind(string name, string kind, string filled)
    {
        var data = JsonNode.Parse(await Spec.DataAsync(
            Schema,
            $"{{ __type(name: \"{name}\") {{ kind name description specifiedByURL fields {{ name }} interfaces {{ name }} possibleTypes {{ name }} enumValues {{ name }} inputFields {{ name }} ofType {{ name }} isOneOf }} }}"))!["__type"]!.AsObject();

        Assert.Equal(kind, data["kind"]!.GetValue<string>());
        Assert.Equal(filled.Split(' '), data.Where(entry => entry.Value is not null).Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("""__type(name: "Query") { fields { name } }""", """{"fields":[{"name":"id"},{"name":"user"},{"name":"any"},{"name":"find"}]}""")]
    [InlineData("""__type(name: "Query") { fields(includeDeprecated: true) { isDeprecated } }""", """{"fields":[{"isDeprecated":false},{"isDeprecated":false},{"isDeprecated":true},{"isDeprecated":false},{"isDeprecated":false}]}""")]
    [InlineData("""__type(name: "Level") { enumValues { name } }""", """{"enumValues":[{"name":"LOW"}]}""")]
    [InlineData("""__type(name: "Level") { enumValues(includeDeprecated: true) { name deprecationReason } }""", """{"enumValues":[{"name":"LOW","deprecationReason":null},{"name":"OLD","deprecationReason":"high"}]}""")]
    [InlineData("""__type(name: "In") { inputFields { name } }""", """{"inputFields":[{"name":"a"},{"name":"c"},{"name":"level"}]}""")]
    [InlineData("""__type(name: "In") { inputFields(includeDeprecated: true) { name defaultValue isDeprecated deprecationReason } }""", """{"inputFields":[{"name":"a","defaultValue":"3","isDeprecated":false,"deprecationReason":null},{"name":"b","defaultValue":null,"isDeprecated":true,"deprecationReason":"none"},{"name":"c","defaultValue":null,"isDeprecated":false,"deprecationReason":null},{"name":"level","defaultValue":null,"isDeprecated":false,"deprecationReason":null}]}""")]
    [InlineData("""__type(name: "One") { isOneOf }""", """{"isOneOf":true}""")]
    [InlineData("""__type(name: "In") { isOneOf }""", """{"isOneOf":false}""")]
    [InlineData("""__type(name: "Any") { possibleTypes { name } }""", """{"possibleTypes":[{"name":"Query"},{"name":"Other"}]}""")]
    [InlineData("""__type(name: "Other") { interfaces { name } }""", """{"interfaces":[]}""")]
    [InlineData("""__type(name: "Nothing") { name }""", "null")]
    public async Task Type_should_tell(string selection, string expected) =>
        Assert.Equal($$$"""{"__type":{{{expected}}}}""", await Spec.DataAsync(Schema, $"{{ {selection} }}"));

    [Fact]
    public async Task Arguments_should_be_left_out_when_deprecated() => Assert.Equal(
        """{"__schema":{"directives":[{"isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"a"}],"all":[{"name":"a"},{"name":"b"}]}]}}""",
        OnlyLast(await Spec.DataAsync(Schema, "{ __schema { directives { isRepeatable locations args { name } all: args(includeDeprecated: true) { name } } } }")));

    [Fact]
    public async Task WrappingTypes_should_be_unwrapped() => Assert.Equal(
        """{"__type":{"fields":[{"type":{"kind":"NON_NULL","name":null,"fields":null,"ofType":{"kind":"SCALAR","name":"ID","ofType":null}}}]}}""",
        await Spec.DataAsync(Schema, """{ __type(name: "Node") { fields { type { kind name fields { name } ofType { kind name ofType { kind } } } } } }"""));

    /// <summary>The definitions of section 4.2, read from introspection of introspection.</summary>
    [Theory]
    [InlineData("__Schema", "description: String, types: [__Type!]!, queryType: __Type!, mutationType: __Type, subscriptionType: __Type, directives: [__Directive!]!")]
    [InlineData("__Type", "kind: __TypeKind!, name: String, description: String, specifiedByURL: String, fields(includeDeprecated: Boolean! = false): [__Field!], interfaces: [__Type!], possibleTypes: [__Type!], enumValues(includeDeprecated: Boolean! = false): [__EnumValue!], inputFields(includeDeprecated: Boolean! = false): [__InputValue!], ofType: __Type, isOneOf: Boolean")]
    [InlineData("__Field", "name: String!, description: String, args(includeDeprecated: Boolean! = false): [__InputValue!]!, type: __Type!, isDeprecated: Boolean!, deprecationReason: String")]
    [InlineData("__InputValue", "name: String!, description: String, type: __Type!, defaultValue: String, isDeprecated: Boolean!, deprecationReason: String")]
    [InlineData("__EnumValue", "name: String!, description: String, isDeprecated: Boolean!, deprecationReason: String")]
    [InlineData("__Directive", "name: String!, description: String, isRepeatable: Boolean!, locations: [__DirectiveLocation!]!, args(includeDeprecated: Boolean! = false): [__InputValue!]!")]
    public void Introspection_should_be_defined_as_written(string name, string fields)
    {
        var type = (ICompositeType)Schema.FindType(name)!;
        Assert.Equal(fields, string.Join(", ", type.Fields.Select(field =>
            field.Name + (field.Arguments.Count == 0 ? "" : $"({string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {argument.Type} = {SaasHelpdesk.GraphQL.Language.AstPrinter.Print(argument.DefaultValue!)}"))})") + $": {field.Type}")));
    }

    [Fact]
    public void Order_should_be_that_of_the_source() => Assert.Equal(
        ["id", "user", "gone", "any", "find"], ((ICompositeType)Schema.FindType("Query")!).Fields.Select(field => field.Name));

    [Fact]
    public void Introspection_should_not_be_printed() => Assert.DoesNotContain("__", SchemaSyntax.Print(Schema), StringComparison.Ordinal);

    private static string OnlyLast(string data)
    {
        var node = JsonNode.Parse(data)!;
        var directives = node["__schema"]!["directives"]!.AsArray();
        while (directives.Count > 1)
        {
            directives.RemoveAt(0);
        }

        return node.ToJsonString();
    }
}
