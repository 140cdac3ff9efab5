using System.Text.Json.Nodes;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>3.10 Input Objects, with the tables of the section.</summary>
public sealed class Section_3_10_InputObjectsTests
{
    private const string Query = "type Query { a: Int } ";

    [Theory]
    [InlineData("""{ a: "abc", b: 123 }""", "{}", """{a:"abc",b:123}""")]
    [InlineData("{ a: null, b: 123 }", "{}", "{a:null,b:123}")]
    [InlineData("{ b: 123 }", "{}", "{b:123}")]
    [InlineData("{ a: $var, b: 123 }", """{ "var": null }""", "{a:null,b:123}")]
    [InlineData("{ a: $var, b: 123 }", "{}", "{b:123}")]
    [InlineData("{ b: $var }", """{ "var": 123 }""", "{b:123}")]
    [InlineData("$var", """{ "var": { "b": 123 } }""", "{b:123}")]
    [InlineData("\"abc123\"", "{}", null)]
    [InlineData("$var", """{ "var": "abc123" }""", null)]
    [InlineData("""{ a: "abc", b: "123" }""", "{}", null)]
    [InlineData("""{ a: "abc" }""", "{}", null)]
    [InlineData("{ b: $var }", "{}", null)]
    [InlineData("$var", """{ "var": { "a": "abc" } }""", null)]
    [InlineData("""{ a: "abc", b: null }""", "{}", null)]
    [InlineData("{ b: $var }", """{ "var": null }""", null)]
    [InlineData("""{ b: 123, c: "xyz" }""", "{}", null)]
    public async Task Input_should_be_coerced_as_the_table_says(string literal, string variables, string? coerced)
    {
        var schema = EchoSchema.Build("type Query { f(v: ExampleInputObject): String } input ExampleInputObject { a: String b: Int! }");
        var type = literal == "$var" ? "ExampleInputObject" : literal.Contains("a: $var", StringComparison.Ordinal) ? "String" : "Int!";
        var definition = literal.Contains('$', StringComparison.Ordinal) ? $"query ($var: {type}) " : "";
        await CheckAsync(schema, $"{definition}{{ f(v: {literal}) }}", variables, coerced);
    }

    [Theory]
    [InlineData("""{ a: "abc" }""", "", "{}", """{a:"abc"}""")]
    [InlineData("{ b: 123 }", "", "{}", "{b:123}")]
    [InlineData("$var", "($var: One)", """{ "var": { "a": "abc" } }""", """{a:"abc"}""")]
    [InlineData("{ a: null }", "", "{}", null)]
    [InlineData("$var", "($var: One)", """{ "var": { "a": null } }""", null)]
    [InlineData("{ a: $a }", "($a: String)", "{}", null)]
    [InlineData("{ a: $a }", "($a: String!)", """{ "a": "abc" }""", """{a:"abc"}""")]
    [InlineData("""{ a: "abc", b: 123 }""", "", "{}", null)]
    [InlineData("""{ a: 456, b: "xyz" }""", "", "{}", null)]
    [InlineData("$var", "($var: One)", """{ "var": { "a": "abc", "b": 123 } }""", null)]
    [InlineData("""{ a: "abc", b: null }""", "", "{}", null)]
    [InlineData("""{ a: "abc", b: $b }""", "($b: Int)", "{}", null)]
    [InlineData("{ a: $a, b: $b }", "($a: String, $b: Int)", """{ "a": "abc" }""", null)]
    [InlineData("{}", "", "{}", null)]
    [InlineData("$var", "($var: One)", """{ "var": {} }""", null)]
    public async Task OneOf_should_be_coerced_as_the_table_says(string literal, string definitions, string variables, string? coerced) => await CheckAsync(
        EchoSchema.Build("type Query { f(v: One): String } input One @oneOf { a: String b: Int }"),
        $"query {definitions} {{ f(v: {literal}) }}",
        variables,
        coerced);

    [Fact]
    public async Task OneOf_should_be_an_execution_error_when_a_variable_with_default_brings_null() => await Spec.IsExecutionErrorAsync(
        EchoSchema.Build("type Query { f(v: One): String } input One @oneOf { a: String b: Int }"),
        """query ($a: String = "x") { f(v: { a: $a }) }""",
        """{"a":null}""",
        """{"f":null}""",
        """["f"]""");

    [Fact]
    public async Task Default_should_be_taken_for_a_field_that_is_not_given_but_not_for_null() => Assert.Equal(
        """{"a":"{v:{n:5}}","b":"{v:{n:null}}","c":"{v:{n:5}}"}""",
        await Spec.DataAsync(
            EchoSchema.Build("type Query { f(v: In): String } input In { n: Int = 5 }"), "query ($n: Int) { a: f(v: {}) b: f(v: { n: null }) c: f(v: { n: $n }) }", "{}"));

    [Theory]
    [InlineData("input Example { self: Example value: String }")]
    [InlineData("input Example { self: [Example!]! value: String }")]
    [InlineData("input First { second: Second! } input Second { first: First }")]
    [InlineData("input A { b: B = {} } input B { a: A = { b: null } }")]
    [InlineData("input A { b: Int! = 1 @deprecated c: Int @deprecated }")]
    [InlineData("input One @oneOf { a: Int b: One }")]
    public void Type_should_be_valid(string source) => Spec.IsSchema(Query + source);

    [Theory]
    [InlineData("input Example { value: String self: Example! }")]
    [InlineData("input First { second: Second! value: String } input Second { first: First! value: String }")]
    [InlineData("input In")]
    [InlineData("input In { a: Int a: Int }")]
    [InlineData("input In { __a: Int }")]
    [InlineData("input In { a: Query }")]
    [InlineData("input In { a: Int! @deprecated }")]
    [InlineData("input One @oneOf { a: Int! }")]
    [InlineData("input One @oneOf { a: Int = 1 }")]
    [InlineData("input A { a: A = {} }")]
    [InlineData("input A { b: B = {} } input B { a: A = {} }")]
    [InlineData("input A { list: [B] = [{}] } input B { a: A = {} }")]
    [InlineData("input A { b: B = { c: {} } } input B { c: C } input C { a: A = {} }")]
    [InlineData("input A { a: Int = \"one\" }")]
    public void Type_should_not_be_valid(string source) => Spec.IsNoSchema(Query + source, "");

    private static async Task CheckAsync(SaasHelpdesk.GraphQL.Types.GraphQLSchema schema, string document, string variables, string? coerced)
    {
        if (coerced is null)
        {
            await Spec.IsRequestErrorAsync(schema, document, variables);
        }
        else
        {
            Assert.Equal(new JsonObject { ["f"] = $"{{v:{coerced}}}" }.ToJsonString(), await Spec.DataAsync(schema, document, variables));
        }
    }
}
