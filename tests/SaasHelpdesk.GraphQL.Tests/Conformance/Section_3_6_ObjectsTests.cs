namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>3.6 Objects, 3.7 Interfaces, 3.8 Unions and 3.9 Enums.</summary>
public sealed class Section_3_6_ObjectsTests
{
    private const string Query = "type Query { a: Int } ";

    [Theory]
    [InlineData("type T", "must define one or more fields")]
    [InlineData("type T { a: Int a: Int }", "can only be defined once")]
    [InlineData("type T { __a: Int }", "reserved")]
    [InlineData("type T { a(__b: Int): Int }", "reserved")]
    [InlineData("type T { a(b: Int, b: Int): Int }", "can only be defined once")]
    [InlineData("type T { a(b: Int! @deprecated): Int }", "cannot be deprecated")]
    [InlineData("interface I", "must define one or more fields")]
    [InlineData("interface I { a: Int a: Int }", "can only be defined once")]
    [InlineData("interface I implements I { a: Int }", "itself")]
    [InlineData("interface A implements B { a: Int } interface B implements A { a: Int }", "circular")]
    [InlineData("interface Node { id: ID } interface Named implements Node { name: Int }", "does not provide it")]
    [InlineData("interface Node { id: ID } interface Named implements Node & Node { id: ID }", "once")]
    [InlineData("union U", "must define one or more member types")]
    [InlineData("union U = Query | Query", "once")]
    [InlineData("union U = E enum E { A }", "only include Object types")]
    [InlineData("union U = I interface I { a: Int }", "only include Object types")]
    [InlineData("enum E", "must define one or more values")]
    [InlineData("enum E { A A }", "can only be defined once")]
    [InlineData("enum E { __A }", "reserved")]
    public void Type_should_be_valid(string source, string fault) => Spec.IsNoSchema(Query + source, fault);

    [Theory]
    [InlineData("interface I { a: Int } type T implements I { a: Int! }")]
    [InlineData("interface I { a: [I] } type T implements I { a: [T!]! }")]
    [InlineData("interface I { a: U } union U = T type T implements I { a: T }")]
    [InlineData("interface I { a: I } type T implements I { a: I }")]
    [InlineData("interface I { a(b: Int): Int } type T implements I { a(b: Int, c: Int, d: Int! = 1): Int }")]
    [InlineData("interface Node { id: ID } interface Resource implements Node { id: ID url: String } type T implements Resource & Node { id: ID url: String }")]
    [InlineData("interface I { a: Int @deprecated } type T implements I { a: Int @deprecated }")]
    [InlineData("interface I { a: Int @deprecated } type T implements I { a: Int }")]
    public void Implementation_should_be_valid(string source) => Spec.IsSchema(Query + source);

    [Theory]
    [InlineData("interface I { a: Int! } type T implements I { a: Int }")]
    [InlineData("interface I { a: Int } type T implements I { a: String }")]
    [InlineData("interface I { a: T } type T implements I { a: I }")]
    [InlineData("interface I { a: [Int] } type T implements I { a: Int }")]
    [InlineData("interface I { a: Int } type T implements I { b: Int }")]
    [InlineData("interface I { a(b: Int): Int } type T implements I { a: Int }")]
    [InlineData("interface I { a(b: Int): Int } type T implements I { a(b: Int!): Int }")]
    [InlineData("interface I { a: Int } type T implements I { a(b: Int!): Int }")]
    [InlineData("interface Node { id: ID } interface Resource implements Node { id: ID } type T implements Resource { id: ID }")]
    [InlineData("interface I { a: Int } type T implements I { a: Int @deprecated }")]
    [InlineData("enum E { A } type T implements E { a: Int }")]
    public void Implementation_should_not_be_valid(string source) => Spec.IsNoSchema(Query + source, "");

    [Fact]
    public async Task Fields_should_be_ordered_as_they_are_selected()
    {
        Assert.Equal("""{"foo":1,"bar":2,"baz":3}""", Keys(await Answer("{ foo ...Frag } fragment Frag on Query { bar baz }")));
        Assert.Equal("""{"foo":1,"bar":2,"baz":3}""", Keys(await Answer("{ foo ...Ignored ...Matching bar } fragment Ignored on Node { foo } fragment Matching on Query { bar qux: baz @skip(if: true) foo baz }")));
        Assert.Equal("""{"foo":1,"bar":2}""", Keys(await Answer("{ foo @skip(if: true) foo bar }")));
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("B", true)]
    [InlineData("C", false)]
    [InlineData("\"A\"", false)]
    [InlineData("1", false)]
    [InlineData("true", false)]
    public async Task Enum_literal_should_be_one_of_its_names(string value, bool isValid)
    {
        var schema = EchoSchema.Build("type Query { f(v: E): String } enum E { A B }");
        if (isValid)
        {
            Assert.Equal($$$"""{"f":"{v:\u0022{{{value}}}\u0022}"}""", await Spec.DataAsync(schema, $"{{ f(v: {value}) }}"));
        }
        else
        {
            await Spec.IsRequestErrorAsync(schema, $"{{ f(v: {value}) }}");
        }
    }

    [Fact]
    public async Task Enum_variable_should_be_a_string_that_is_one_of_its_names()
    {
        var schema = EchoSchema.Build("type Query { f(v: E): String } enum E { A B }");
        Assert.Equal("""{"f":"{v:\u0022A\u0022}"}""", await Spec.DataAsync(schema, "query ($v: E) { f(v: $v) }", """{"v":"A"}"""));
        await Spec.IsRequestErrorAsync(schema, "query ($v: E) { f(v: $v) }", """{"v":"C"}""");
        await Spec.IsRequestErrorAsync(schema, "query ($v: E) { f(v: $v) }", """{"v":0}""");
    }

    private static Task<string> Answer(string document) => Spec.DataAsync(
        EchoSchema.Build("type Query implements Node { foo: String bar: String baz: String } interface Node { foo: String }"), document);

    private static string Keys(string data)
    {
        var keys = System.Text.Json.Nodes.JsonNode.Parse(data)!.AsObject().Select(entry => entry.Key).ToList();
        return $"{{{string.Join(',', keys.Select((key, i) => $"\"{key}\":{i + 1}"))}}}";
    }
}
