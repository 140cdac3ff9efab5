using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>6.1 Executing Requests and 6.4.1 Coercing Field Arguments.</summary>
public sealed class Section_6_1_ExecutingRequestsTests
{
    private static readonly GraphQLSchema Schema = EchoSchema.Build(
        "type Query { f(a: Int, b: Int = 2, c: Int! = 3, list: [Int]): String required(a: Int!): String }");

    [Theory]
    [InlineData("query A { f } query B { g: f }", "B", """{"data":{"g":"{b:2,c:3}"}}""")]
    [InlineData("query A { f }", null, """{"data":{"f":"{b:2,c:3}"}}""")]
    [InlineData("{ f }", null, """{"data":{"f":"{b:2,c:3}"}}""")]
    public async Task GetOperation_should_find_the_operation(string document, string? name, string response) =>
        Assert.Equal(response, await Schema.RunAsync(document, operationName: name));

    [Theory]
    [InlineData("query A { f } query B { f }", null)]
    [InlineData("query A { f } query B { f }", "C")]
    [InlineData("{ f }", "A")]
    [InlineData("query A { f }", "a")]
    [InlineData("query A { f }", "")]
    public async Task GetOperation_should_raise_a_request_error(string document, string? name) =>
        Assert.StartsWith("""{"errors":[""", await Schema.RunAsync(document, operationName: name), StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "{b:2,c:3}")]
    [InlineData("""{"v":null}""", "{a:null,b:2,c:3}")]
    [InlineData("""{"v":1}""", "{a:1,b:2,c:3}")]
    public async Task Variables_should_tell_null_from_no_value(string variables, string echo) =>
        Assert.Equal($$$"""{"f":"{{{echo}}}"}""", await Spec.DataAsync(Schema, "query ($v: Int) { f(a: $v) }", variables));

    [Theory]
    [InlineData("{}", "{a:7,b:2,c:3}")]
    [InlineData("""{"v":null}""", "{a:null,b:2,c:3}")]
    [InlineData("""{"v":1}""", "{a:1,b:2,c:3}")]
    public async Task Variables_should_take_their_default_only_without_a_value(string variables, string echo) =>
        Assert.Equal($$$"""{"f":"{{{echo}}}"}""", await Spec.DataAsync(Schema, "query ($v: Int = 7) { f(a: $v) }", variables));

    [Theory]
    [InlineData("query ($v: Int!) { f(a: $v) }", "{}")]
    [InlineData("query ($v: Int!) { f(a: $v) }", """{"v":null}""")]
    [InlineData("query ($v: Int) { f(a: $v) }", """{"v":"1"}""")]
    [InlineData("query ($v: [Int!]) { f(list: $v) }", """{"v":[null]}""")]
    public async Task Variables_should_fail_the_request_before_execution(string document, string variables) =>
        await Spec.IsRequestErrorAsync(Schema, document, variables);

    [Fact]
    public async Task Variables_that_the_operation_does_not_define_should_be_ignored() =>
        Assert.Equal("""{"f":"{b:2,c:3}"}""", await Spec.DataAsync(Schema, "{ f }", """{"v":1}"""));

    [Theory]
    [InlineData("{}", "{b:2,c:3}")]
    [InlineData("""{"v":null}""", "{b:null,c:3}")]
    public async Task Arguments_should_take_their_default_when_the_variable_has_no_value(string variables, string echo) =>
        Assert.Equal($$$"""{"f":"{{{echo}}}"}""", await Spec.DataAsync(Schema, "query ($v: Int) { f(b: $v) }", variables));

    [Theory]
    [InlineData("query ($v: Int) { f(c: $v) }", "f", """{"v":null}""")]
    [InlineData("query ($v: Int = 1) { required(a: $v) }", "required", """{"v":null}""")]
    public async Task Arguments_should_raise_an_execution_error_for_null_where_none_may_be(string document, string field, string variables) =>
        await Spec.IsExecutionErrorAsync(Schema, document, variables, $$$"""{"{{{field}}}":null}""", $"[\"{field}\"]");
}
