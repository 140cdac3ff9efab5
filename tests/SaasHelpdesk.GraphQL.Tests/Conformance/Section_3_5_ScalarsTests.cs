using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>3.5 Scalars.</summary>
public sealed class Section_3_5_ScalarsTests
{
    private static readonly GraphQLSchema Echo = EchoSchema.Build(
        "scalar Any type Query { Int(v: Int): String Float(v: Float): String String(v: String): String Boolean(v: Boolean): String ID(v: ID): String Any(v: Any): String }");

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Int", "2147483647", "2147483647")]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "1.25", "1.25")]
    [InlineData("Float", "-1e3", "-1000")]
    [InlineData("String", "\"1\"", "\"1\"")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("ID", "\"4\"", "\"4\"")]
    [InlineData("ID", "4", "\"4\"")]
    [InlineData("ID", "-4", "\"-4\"")]
    [InlineData("Any", "[1, {\"a\": null}]", "[1,{a:null}]", false)]
    public async Task Input_should_be_coerced(string type, string value, string coerced, bool asLiteral = true)
    {
        var expected = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { [type] = $"{{v:{coerced}}}" });
        Assert.Equal(System.Text.Json.Nodes.JsonNode.Parse(expected)!.ToJsonString(), await Spec.DataAsync(Echo, $"query ($v: {type}) {{ {type}(v: $v) }}", $"{{\"v\":{value}}}"));
        if (asLiteral)
        {
            Assert.Equal(System.Text.Json.Nodes.JsonNode.Parse(expected)!.ToJsonString(), await Spec.DataAsync(Echo, $"{{ {type}(v: {value}) }}"));
        }
    }

    [Theory]
    [InlineData("Int", "1.5")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "-2147483649")]
    [InlineData("Int", "[1, 2]")]
    [InlineData("Float", "\"1.5\"")]
    [InlineData("Float", "true")]
    [InlineData("Float", "1e999")]
    [InlineData("String", "1")]
    [InlineData("String", "true")]
    [InlineData("String", "{}")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("ID", "4.5")]
    [InlineData("ID", "true")]
    public async Task Input_should_be_refused_as_a_request_error(string type, string value)
    {
        await Spec.IsRequestErrorAsync(Echo, $"{{ {type}(v: {value}) }}");
        await Spec.IsRequestErrorAsync(Echo, $"query ($v: {type}) {{ {type}(v: $v) }}", $"{{\"v\":{value}}}");
    }

    [Fact]
    public async Task Number_with_empty_fraction_should_be_an_integer_in_variables_only()
    {
        Assert.Equal("""{"Int":"{v:1}"}""", await Spec.DataAsync(Echo, "query ($v: Int) { Int(v: $v) }", """{"v":1.0}"""));
        await Spec.IsRequestErrorAsync(Echo, "{ Int(v: 1.0) }");
        await Spec.IsRequestErrorAsync(Echo, "{ ID(v: 4.0) }");
    }

    [Fact]
    public async Task Bare_name_should_be_no_string() => await Spec.IsRequestErrorAsync(Echo, "{ String(v: ABC) }");

    [Fact]
    public async Task Lone_surrogate_should_be_no_string() =>
        await Spec.IsRequestErrorAsync(Echo, "query ($v: String) { String(v: $v) }", """{"v":"\ud83d"}""");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task Float_should_not_be_written_when_it_is_not_finite(double value)
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("f", GraphQLTypes.Float, null, _ => value);
        await Spec.IsExecutionErrorAsync(schema.Build(), "{ f }", null, """{"f":null}""", """["f"]""");
    }

    [Fact]
    public async Task Id_should_be_written_as_a_string()
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("id", GraphQLTypes.Id, null, _ => "4");
        Assert.Equal("""{"id":"4"}""", await Spec.DataAsync(schema.Build(), "{ id }"));
    }

    [Fact]
    public async Task Scalars_should_be_shown_by_introspection_only_when_something_refers_to_them()
    {
        const string Names = "{ __schema { types { name } } }";
        var small = await Spec.DataAsync(EchoSchema.Build("type Query { a: String }"), Names);
        Assert.Contains("\"String\"", small, StringComparison.Ordinal);
        Assert.Contains("\"Boolean\"", small, StringComparison.Ordinal); // introspection refers to it
        Assert.DoesNotContain("\"Int\"", small, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Float\"", small, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ID\"", small, StringComparison.Ordinal);
        Assert.Contains("\"Int\"", await Spec.DataAsync(EchoSchema.Build("type Query { a(b: [Int!]): String }"), Names), StringComparison.Ordinal);
        Assert.Contains("\"ID\"", await Spec.DataAsync(EchoSchema.Build("type Query { a: String } directive @d(id: ID) on FIELD"), Names), StringComparison.Ordinal);
    }
}
