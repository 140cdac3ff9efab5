using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>3.11 List and 3.12 Non-Null, with the tables of the sections.</summary>
public sealed class Section_3_11_ListTests
{
    [Theory]
    [InlineData("[Int]", "[1, 2, 3]", "[1,2,3]")]
    [InlineData("[Int]", "[1, \"b\", true]", null)]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[[Int]]", "[[1], [2, 3]]", "[[1],[2,3]]")]
    [InlineData("[[Int]]", "[1, 2, 3]", "[[1],[2],[3]]")]
    [InlineData("[[Int]]", "[1, null, 3]", "[[1],null,[3]]")]
    [InlineData("[[Int]]", "[[1], [\"b\"]]", null)]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "null", "null")]
    [InlineData("[Int!]", "[1, null]", null)]
    [InlineData("[Int!]!", "[]", "[]")]
    [InlineData("[Int]!", "null", null)]
    [InlineData("[Int]!", "[null]", "[null]")]
    public async Task Input_should_be_coerced_as_the_table_says(string type, string value, string? coerced)
    {
        var schema = EchoSchema.Build($"type Query {{ f(v: {type}): String }}");
        foreach (var (document, variables) in new[] { ($"{{ f(v: {value}) }}", "{}"), ($"query ($v: {type}) {{ f(v: $v) }}", $"{{\"v\":{value}}}") })
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

    [Theory]
    [InlineData("[Int]", "1 2 3", """{"f":[1,2,3]}""")]
    [InlineData("[Int]", "null", """{"f":null}""")]
    [InlineData("[Int]", "1 2 -", """{"f":[1,2,null]}""")]
    [InlineData("[Int]", "1 2 error", """{"f":[1,2,null]}""", """["f",2]""")]
    [InlineData("[Int]!", "1 2 3", """{"f":[1,2,3]}""")]
    [InlineData("[Int]!", "null", "null", """["f"]""")]
    [InlineData("[Int]!", "1 2 -", """{"f":[1,2,null]}""")]
    [InlineData("[Int]!", "1 2 error", """{"f":[1,2,null]}""", """["f",2]""")]
    [InlineData("[Int!]", "1 2 3", """{"f":[1,2,3]}""")]
    [InlineData("[Int!]", "null", """{"f":null}""")]
    [InlineData("[Int!]", "1 2 -", """{"f":null}""", """["f",2]""")]
    [InlineData("[Int!]", "1 2 error", """{"f":null}""", """["f",2]""")]
    [InlineData("[Int!]!", "1 2 3", """{"f":[1,2,3]}""")]
    [InlineData("[Int!]!", "null", "null", """["f"]""")]
    [InlineData("[Int!]!", "1 2 -", "null", """["f",2]""")]
    [InlineData("[Int!]!", "1 2 error", "null", """["f",2]""")]
    public async Task Result_should_be_coerced_as_the_table_says(string type, string value, string data, params string[] errors)
    {
        var schema = new SchemaBuilder();
        var number = schema.Scalar<string>("Number", null, Write, Read);
        var item = type.Contains("Int!", StringComparison.Ordinal) ? number.NonNull() : number;
        var list = type.EndsWith('!') ? item.List().NonNull() : item.List();
        schema.Query.Field("f", list, null, _ => value == "null" ? null : value.Split(' ').Select(word => word == "-" ? null! : word));
        if (errors.Length == 0)
        {
            Assert.Equal(data, await Spec.DataAsync(schema.Build(), "{ f }"));
        }
        else
        {
            await Spec.IsExecutionErrorAsync(schema.Build(), "{ f }", null, data, errors);
        }
    }

    [Fact]
    public async Task Result_should_have_nulls_in_a_list_of_a_struct()
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("f", GraphQLTypes.Int.ListOfNullable(), null, _ => (int?[])[1, 2, null]);
        schema.Query.Field("g", GraphQLTypes.Int.ListOfNullable().NonNull().List(), null, _ => (int?[][])[[null], []]);
        var built = schema.Build();
        Assert.Equal("""{"f":[1,2,null],"g":[[null],[]]}""", await Spec.DataAsync(built, "{ f g }"));
        Assert.Equal(
            """{"__type":{"fields":[{"type":{"kind":"LIST","ofType":{"kind":"SCALAR","name":"Int"}}},{"type":{"kind":"LIST","ofType":{"kind":"NON_NULL","name":null}}}]}}""",
            await Spec.DataAsync(built, """{ __type(name: "Query") { fields { type { kind ofType { kind name } } } } }"""));
    }

    [Theory]
    [InlineData("{ f }")]
    [InlineData("{ f(v: null) }")]
    [InlineData("query ($v: String) { f(v: $v) }")]
    [InlineData("query ($v: String!) { f(v: $v) }")]
    [InlineData("query ($v: String! = null) { f(v: $v) }")]
    public async Task NonNull_should_not_be_omitted_or_null(string document) =>
        await Spec.IsRequestErrorAsync(EchoSchema.Build("type Query { f(v: String!): String }"), document, "{}");

    private static bool Read(in SaasHelpdesk.GraphQL.Types.Input.InputValue input, out string value)
    {
        value = "";
        return false;
    }

    private static void Write(SaasHelpdesk.GraphQL.Response.ResponseWriter output, string text)
    {
        if (text == "error")
        {
            throw new GraphQLException("Made to fail.");
        }

        output.WriteNumber(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }
}
