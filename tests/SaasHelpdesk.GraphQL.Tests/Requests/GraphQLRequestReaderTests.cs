using System.Text;
using System.Text.Json;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.GraphQL.Tests.Requests;

public sealed class GraphQLRequestReaderTests
{
    [Theory]
    [InlineData("""{"query":"{ a }"}""", "{ a }", null, null)]
    [InlineData("""{"query":"query A {\n  a\u0020\"ü\"\n}","operationName":"A","variables":{"v":[1]}}""", "query A {\n  a \"ü\"\n}", "A", """{"v":[1]}""")]
    [InlineData("""{"variables":null,"operationName":null,"extensions":null,"other":{"a":[1,2]},"query":"ü"}""", "ü", null, null)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""", "", null, null)]
    public void ReadJson_should_read_the_parts(string body, string document, string? operationName, string? variables)
    {
        var request = GraphQLRequestReader.ReadJson(Encoding.UTF8.GetBytes(body), out var fault);

        Assert.Null(fault);
        Assert.Equal(document, Encoding.UTF8.GetString(request!.Document.Span));
        Assert.Equal(operationName, request.OperationName);
        Assert.Equal(variables, request.Variables.ValueKind == JsonValueKind.Undefined ? null : request.Variables.GetRawText());
    }

    [Theory]
    [InlineData("", "Body is not valid JSON.")]
    [InlineData("{", "Body is not valid JSON.")]
    [InlineData("""{"query":"{ a }"} x""", "Body is not valid JSON.")]
    [InlineData("""{"query":"{ a }"}{}""", "Body is not valid JSON.")]
    [InlineData("[]", "Body must be a JSON object.")]
    [InlineData("\"{ a }\"", "Body must be a JSON object.")]
    [InlineData("{}", "Must provide query string.")]
    [InlineData("""{"query":null}""", "Must provide query string.")]
    [InlineData("""{"query":1}""", "Parameter \"query\" must be a string.")]
    [InlineData("""{"query":"{ a }","operationName":1}""", "Parameter \"operationName\" must be a string.")]
    [InlineData("""{"query":"{ a }","variables":"{}"}""", "Parameter \"variables\" must be a JSON object.")]
    [InlineData("""{"query":"{ a }","variables":[]}""", "Parameter \"variables\" must be a JSON object.")]
    [InlineData("""{"query":"{ a }","extensions":1}""", "Parameter \"extensions\" must be a JSON object.")]
    [InlineData("""{"query":"\uD800"}""", "Body is not valid UTF-8.")]
    public void ReadJson_should_say_what_is_wrong(string body, string message)
    {
        Assert.Null(GraphQLRequestReader.ReadJson(Encoding.UTF8.GetBytes(body), out var fault));
        Assert.Equal((message, ErrorCodes.BadRequest), (fault!.Message, fault.Code));
    }

    [Fact]
    public void ReadJson_should_refuse_deep_nesting() =>
        Assert.Null(GraphQLRequestReader.ReadJson(Encoding.UTF8.GetBytes("{\"query\":\"{ a }\",\"variables\":{\"a\":" + new string('[', 100_000)), out _));

    [Fact]
    public void ReadJson_should_answer_any_bytes()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var body = new byte[random.Next(40)];
            random.NextBytes(body);
            Assert.True(GraphQLRequestReader.ReadJson(body, out var fault) is not null || fault is not null);
            var shaped = Encoding.UTF8.GetBytes("{\"query\":\"").Concat(body).Concat("\"}"u8.ToArray()).ToArray();
            Assert.True(GraphQLRequestReader.ReadJson(shaped, out fault) is not null || fault is not null);
        }
    }

    [Fact]
    public void ReadQuery_should_read_the_parts()
    {
        var request = GraphQLRequestReader.ReadQuery("{ a }", "", """{"v":1}""", null, out var fault);

        Assert.Null(fault);
        Assert.Equal("{ a }", Encoding.UTF8.GetString(request!.Document.Span));
        Assert.Null(request.OperationName);
        Assert.Equal("""{"v":1}""", request.Variables.GetRawText());
    }

    [Theory]
    [InlineData(null, null, "Must provide query string.")]
    [InlineData("{ a }", "{", "Parameter \"variables\" is not valid JSON.")]
    [InlineData("{ a }", "[]", "Parameter \"variables\" must be a JSON object.")]
    public void ReadQuery_should_say_what_is_wrong(string? query, string? variables, string message)
    {
        Assert.Null(GraphQLRequestReader.ReadQuery(query, null, variables, null, out var fault));
        Assert.Equal(message, fault!.Message);
    }
}
