using System.Text.Json;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Input coercion of chapter 3 and sections 6.1.2 and 6.4.1: the tables of the specification, by literal and by variable.</summary>
public sealed class InputCoercionTests
{
    [Theory]
    [InlineData("int", "Int", "1", "1")]
    [InlineData("int", "Int", "-2147483648", "-2147483648")]
    [InlineData("int", "Int", "1.0", "1")]
    [InlineData("int", "Int", "null", "null")]
    [InlineData("float", "Float", "1", "1")]
    [InlineData("float", "Float", "1.5e3", "1500")]
    [InlineData("string", "String", "\"a\\\"ü\"", "\"a\\\"ü\"")]
    [InlineData("boolean", "Boolean", "true", "true")]
    [InlineData("id", "ID", "\"4\"", "\"4\"")]
    [InlineData("id", "ID", "4", "\"4\"")]
    [InlineData("id", "ID", "4.0", "\"4\"")]
    [InlineData("id", "ID", "12345678901234567890", "\"12345678901234567890\"")]
    [InlineData("enum", "DogCommand", "\"HEEL\"", "\"HEEL\"")]
    [InlineData("strings", "[String]", "[\"a\",null]", "[\"a\",null]")]
    [InlineData("strings", "[String]", "\"a\"", "[\"a\"]")]
    [InlineData("ints", "[Int!]", "[1,2]", "[1,2]")]
    [InlineData("ints", "[Int!]!", "7", "[7]")]
    [InlineData("matrix", "[[Int!]]", "[[1],[2,3]]", "[[1],[2,3]]")]
    [InlineData("matrix", "[[Int!]]", "[1,null,3]", "[[1],null,[3]]")]
    [InlineData("matrix", "[[Int!]]", "1", "[[1]]")]
    public async Task Variable_should_be_coerced_to_its_type(string field, string type, string value, string expected) => Assert.Equal(
        Answer(field, expected),
        await PetSchema.Instance.RunAsync($$"""query ($v: {{type}}) { arguments { {{field}}(value: $v) } }""", $$"""{"v":{{value}}}"""));

    [Theory]
    [InlineData("int", "Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("int", "Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("int", "Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("int", "Int", "true", "Int cannot represent non-integer value: true")]
    [InlineData("float", "Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("float", "Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("string", "String", "1", "String cannot represent a non string value: 1")]
    [InlineData("string", "String", "\"\\uD800\"", "String cannot represent a non string value: \"\\uD800\"")]
    [InlineData("boolean", "Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("id", "ID", "4.5", "ID cannot represent value: 4.5")]
    [InlineData("enum", "DogCommand", "\"heel\"", "Value \"heel\" does not exist in \"DogCommand\" enum.")]
    [InlineData("enum", "DogCommand", "1", "Enum \"DogCommand\" cannot represent non-enum value: 1.")]
    public async Task Variable_should_be_refused_when_it_cannot_be_coerced(string field, string type, string value, string fault) => Assert.Equal(
        $"Variable \"$v\" got invalid value {value}; {fault}",
        await ErrorAsync($$"""query ($v: {{type}}) { arguments { {{field}}(value: $v) } }""", $$"""{"v":{{value}}}"""));

    [Theory]
    [InlineData("[1,\"b\"]", "Variable \"$v\" got invalid value \"b\" at \"v[1]\"; Int cannot represent non-integer value: \"b\"")]
    [InlineData("[1,null]", "Variable \"$v\" got invalid value null at \"v[1]\"; Expected value of non-null type \"Int!\" not to be null.")]
    public async Task Item_of_a_list_should_be_refused_with_its_index(string value, string message) =>
        Assert.Equal(message, await ErrorAsync("query ($v: [Int!]) { arguments { ints(value: $v) } }", $$"""{"v":{{value}}}"""));

    [Theory]
    [InlineData("{}", "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("""{"v":null}""", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    public async Task Required_variable_should_be_asked_for(string variables, string message) =>
        Assert.Equal(message, await ErrorAsync("query ($v: Int!) { arguments { nonNullInt(value: $v) } }", variables));

    [Theory]
    [InlineData("query { arguments { nullable } }", "{}", "absent")]
    [InlineData("query { arguments { nullable(value: null) } }", "{}", "null")]
    [InlineData("query ($v: Int) { arguments { nullable(value: $v) } }", "{}", "absent")]
    [InlineData("query ($v: Int) { arguments { nullable(value: $v) } }", """{"v":null}""", "null")]
    [InlineData("query ($v: Int = 5) { arguments { nullable(value: $v) } }", "{}", "5")]
    [InlineData("query ($v: Int = 5) { arguments { nullable(value: $v) } }", """{"v":null}""", "null")]
    [InlineData("query ($v: Int = null) { arguments { nullable(value: $v) } }", "{}", "null")]
    [InlineData("query ($v: Int = 5) { arguments { nullable(value: $v) } }", """{"v":6,"unknown":[]}""", "6")]
    public async Task Absent_and_null_should_be_told_apart(string document, string variables, string expected) =>
        Assert.Equal(Answer("nullable", $"\"{expected}\""), await PetSchema.Instance.RunAsync(document, variables));

    [Theory]
    [InlineData("query { arguments { nonNullDefault } }", "{}", "3")]
    [InlineData("query ($v: Int) { arguments { nonNullDefault(value: $v) } }", "{}", "3")]
    [InlineData("query ($v: Int) { arguments { nonNullDefault(value: $v) } }", """{"v":4}""", "4")]
    [InlineData("query ($v: Int = 8) { arguments { nonNullDefault(value: $v) } }", "{}", "8")]
    public async Task Default_of_an_argument_should_stand_in_for_an_absent_variable(string document, string variables, string expected) =>
        Assert.Equal(Answer("nonNullDefault", expected), await PetSchema.Instance.RunAsync(document, variables));

    [Fact]
    public async Task Null_at_run_time_should_be_an_execution_error_where_a_default_let_the_variable_be_nullable() => Assert.Equal(
        """{"errors":[{"message":"Argument \"value\" has invalid value $v at \"value\": Expected value of non-null type \"Int!\" not to be null.","locations":[{"line":1,"column":31}],"""
        + """
        "path":["arguments","nonNullDefault"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"arguments":{"nonNullDefault":null}}}
        """,
        await PetSchema.Instance.RunAsync("query ($v: Int) { arguments { nonNullDefault(value: $v) } }", """{"v":null}"""));

    [Theory]
    [InlineData("""{ name: "a" }""", "{}", "name=a count=7 no tags no matrix no inner no command")]
    [InlineData("""{ name: "a", count: 1, tags: ["x", "y"], inner: null }""", "{}", "name=a count=1 tags=[x,y] no matrix inner=() no command")]
    [InlineData("{ name: $s, tags: [$s], count: $i }", """{"s":"a"}""", "name=a count=7 tags=[a] no matrix no inner no command")]
    [InlineData("""{ name: "a", tags: $l }""", "{}", "name=a count=7 no tags no matrix no inner no command")]
    [InlineData("""{ name: "a", tags: $l, command: SIT }""", """{"l":null}""", "name=a count=7 tags=[] no matrix no inner command=Sit")]
    [InlineData("""{ name: "a", inner: { name: "b", inner: { name: $s } } }""", """{"s":"c"}""", "name=a count=7 no tags no matrix inner=(name=b count=7 no tags no matrix inner=(name=c count=7 no tags no matrix no inner no command) no command) no command")]
    public async Task Input_object_should_take_literals_variables_and_defaults(string literal, string variables, string expected) => Assert.Contains(
        $"\"complex\":\"{expected}\"",
        await PetSchema.Instance.RunAsync(
            $$"""query ($s: String = "s", $i: Int, $l: [String!]) { arguments { complex(value: {{literal}}) strings(value: $l) string(value: $s) int(value: $i) } }""",
            variables),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"v":{}}""", "Variable \"$v\" got invalid value {}; Field \"name\" of required type \"String!\" was not provided.")]
    [InlineData("""{"v":{"name":null}}""", "Variable \"$v\" got invalid value null at \"v.name\"; Expected value of non-null type \"String!\" not to be null.")]
    [InlineData("""{"v":{"name":"a","nam":1}}""", "Variable \"$v\" got invalid value 1; Field \"nam\" is not defined by type \"ComplexInput\".")]
    [InlineData("""{"v":{"name":"a","inner":{"name":"b","tags":[null]}}}""", "Variable \"$v\" got invalid value null at \"v.inner.tags[0]\"; Expected value of non-null type \"String!\" not to be null.")]
    [InlineData("""{"v":"text"}""", "Variable \"$v\" got invalid value \"text\"; Expected type \"ComplexInput\" to be an object.")]
    public async Task Input_object_should_be_refused_with_the_path_of_the_fault(string variables, string message) =>
        Assert.Equal(message, await ErrorAsync("query ($v: ComplexInput) { arguments { complex(value: $v) } }", variables));

    [Theory]
    [InlineData("""{"v":{"byName":"a"}}""", """{"data":{"arguments":{"oneOf":"a"}}}""")]
    [InlineData("""{"v":{"byAge":3}}""", """{"data":{"arguments":{"oneOf":null}}}""")]
    public async Task One_of_should_take_exactly_one_field(string variables, string expected) => Assert.Equal(
        expected, await PetSchema.Instance.RunAsync("query ($v: PetFinder!) { arguments { oneOf(value: $v) } }", variables));

    [Theory]
    [InlineData("""{"v":{}}""", "Exactly one key must be specified for OneOf type \"PetFinder\".")]
    [InlineData("""{"v":{"byName":"a","byAge":3}}""", "Exactly one key must be specified for OneOf type \"PetFinder\".")]
    [InlineData("""{"v":{"byName":"a","byAge":null}}""", "Field \"byAge\" of OneOf type \"PetFinder\" must be non-null.")]
    [InlineData("""{"v":{"byName":null}}""", "Field \"byName\" of OneOf type \"PetFinder\" must be non-null.")]
    public async Task One_of_should_refuse_none_several_and_null(string variables, string fault) =>
        Assert.EndsWith(fault, await ErrorAsync("query ($v: PetFinder!) { arguments { oneOf(value: $v) } }", variables), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"v":{"name":"a","\uD800":1}}""")]
    [InlineData("""{"\uD800":1}""")]
    public async Task Names_that_are_no_text_should_not_fault(string variables) => Assert.StartsWith(
        "{\"errors\":[{\"message\":\"Variable \\\"$v\\\"",
        await PetSchema.Instance.RunAsync("query ($v: ComplexInput!) { arguments { complex(value: $v) } }", variables),
        StringComparison.Ordinal);

    private static string Answer(string field, string value) => "{\"data\":{\"arguments\":{\"" + field + "\":" + value + "}}}";

    private static async Task<string> ErrorAsync(string document, string variables)
    {
        var response = JsonDocument.Parse(await PetSchema.Instance.RunAsync(document, variables)).RootElement;
        Assert.False(response.TryGetProperty("data", out _));
        return Assert.Single(response.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString()!;
    }
}
