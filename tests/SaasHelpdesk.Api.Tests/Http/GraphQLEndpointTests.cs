using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Http;

/// <summary>GraphQL over HTTP, by its own sections.</summary>
[Collection(OneHost.Name)]
public sealed class GraphQLEndpointTests(ApiHost host) : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string GraphQL = "application/graphql-response+json";
    private static int _tenants;
    private ApiClient _client = null!;

    public async Task InitializeAsync() => _client = (await host.NewTenant($"http-{Interlocked.Increment(ref _tenants)}")).Agent;

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQL)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", Json)]
    [InlineData("text/html, application/graphql-response+json;q=0.1", GraphQL)]
    public async Task Response_should_have_the_media_type_that_the_caller_prefers(string? accept, string type)
    {
        using var response = await _client.Post(new { query = "{ __typename }" }, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task Response_should_be_406_when_the_caller_accepts_neither(string accept)
    {
        using var response = await _client.Post(new { query = "{ __typename }" }, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("BAD_REQUEST", (await Body(response)).Code());
    }

    [Theory]
    [InlineData("{ __typename", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ unknownField }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { __typename } query B { __typename }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("query($id: ID!) { node(id: $id) { id } }", "BAD_USER_INPUT")]
    public async Task Request_that_cannot_be_executed_should_be_400_by_the_new_media_type_and_200_by_the_old(string query, string code)
    {
        using var strict = await _client.Post(new { query }, GraphQL);
        Assert.Equal(HttpStatusCode.BadRequest, strict.StatusCode);
        Assert.Equal(code, (await Body(strict)).Code());
        using var lenient = await _client.Post(new { query }, Json);
        Assert.Equal(HttpStatusCode.OK, lenient.StatusCode);
        var body = await Body(lenient);
        Assert.Equal(code, body.Code());
        Assert.False(body.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"query\"")]
    [InlineData("{}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":7}")]
    [InlineData("{\"query\":\"{ __typename }\"} {}")]
    [InlineData("[{\"query\":\"{ __typename }\"}]")]
    public async Task Request_that_is_not_well_formed_should_be_400_with_an_error_in_json(string body)
    {
        using var response = await Post(new StringContent(body, Encoding.UTF8, Json));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_REQUEST", (await Body(response)).Code());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Post_should_be_415_when_the_body_is_not_json(string? type)
    {
        using var content = new ByteArrayContent("{\"query\":\"{ __typename }\"}"u8.ToArray());
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var response = await Post(content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json;charset=\"utf-8\"")]
    public async Task Post_should_take_json_in_utf8_however_it_is_written(string type)
    {
        using var content = new ByteArrayContent("{\"query\":\"{ __typename }\"}"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await Post(content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_should_be_413_when_the_body_is_too_long_whether_or_not_it_says_so()
    {
        var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { query = "{ __typename }" + new string(' ', 1024 * 1024) }));
        using var declared = new ByteArrayContent(body);
        declared.Headers.ContentType = new MediaTypeHeaderValue(Json);
        using var response = await Post(declared);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);

        using var chunked = new StreamContent(new MemoryStream(body));
        chunked.Headers.ContentType = new MediaTypeHeaderValue(Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, _client.Address) { Content = chunked };
        request.Headers.TransferEncodingChunked = true;
        using var second = await _client.Send(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, second.StatusCode);
        Assert.Equal("LIMIT_EXCEEDED", (await Body(second)).Code());
    }

    [Fact]
    public async Task Text_should_come_back_as_it_was_sent_in_any_script()
    {
        const string Subject = "Drucker 🖨 brennt: „Füße“ \\ \" \u2028 漢字 \t e\u0301";
        var id = await (await host.NewTenant($"utf-{Interlocked.Increment(ref _tenants)}")).Requester.Mutate("openTicket", new { subject = Subject, body = Subject }, "ticket { subject messages { nodes { body } } }");
        Assert.Equal(Subject, id.Text("ticket", "subject"));
        Assert.Equal(Subject, id.Text("ticket", "messages", "nodes", 0, "body"));
    }

    [Fact]
    public async Task Get_should_run_a_query_with_variables()
    {
        using var response = await Get("query Q($n: Int!) { ticket(number: $n) { id } } query Other { __typename }", "{\"n\":1}", "Q");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"ticket":null}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_should_be_405_when_the_operation_is_a_mutation()
    {
        using var response = await Get("mutation { addNote(input: {ticketId: \"x\", body: \"y\"}) { errors { __typename } } }");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Fact]
    public async Task Get_should_be_400_when_there_is_no_query()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _client.Address);
        using var response = await _client.Send(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    public async Task Other_methods_should_be_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _client.Address);
        using var response = await _client.Send(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Responses_should_not_be_stored_by_anybody_in_between()
    {
        using var response = await _client.Post(new { query = "{ __typename }" });
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    private static async Task<JsonElement> Body(HttpResponseMessage response) => JsonElement.Parse(await response.Content.ReadAsStringAsync());

    private async Task<HttpResponseMessage> Post(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _client.Address) { Content = content };
        return await _client.Send(request);
    }

    private async Task<HttpResponseMessage> Get(string query, string variables = "", string operation = "")
    {
        var parts = $"?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(variables)}&operationName={operation}";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_client.Address, parts));
        return await _client.Send(request);
    }
}
