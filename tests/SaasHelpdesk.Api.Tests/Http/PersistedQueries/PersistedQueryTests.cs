using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Http.PersistedQueries;

/// <summary>Apollo's automatic persisted queries, by their protocol.</summary>
[Collection(OneHost.Name)]
public sealed class PersistedQueryTests(ApiHost host) : IAsyncLifetime
{
    private const string GraphQL = "application/graphql-response+json";
    private static int _tenants;
    private TestTenant _tenant = null!;

    // Unlike that of any other test, whose tenants are others but whose process is the same.
    private string Document { get; } = $"query Q{Interlocked.Increment(ref _tenants)}($n: Int!) {{ ticket(number: $n) {{ subject }} }} # Füße 漢字";

    public async Task InitializeAsync() => _tenant = await host.NewTenant($"apq-{Interlocked.Increment(ref _tenants)}");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Hash_alone_should_run_the_document_after_it_was_sent_once()
    {
        var (missing, status) = await Post(null, Hash(Document));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", missing.Code());
        Assert.Equal("PersistedQueryNotFound", missing.Text("errors", 0, "message"));
        Assert.Equal("""{"data":{"ticket":null}}""", (await Post(Document, Hash(Document))).Body.GetRawText());
        Assert.Equal("""{"data":{"ticket":null}}""", (await Post(null, Hash(Document))).Body.GetRawText());
        Assert.Equal("""{"data":{"ticket":null}}""", (await Post(null, Hash(Document).ToUpperInvariant())).Body.GetRawText());
        Assert.Equal("""{"data":{"ticket":null}}""", (await Get(Hash(Document))).GetRawText());
    }

    [Fact]
    public async Task Miss_should_be_400_by_the_new_media_type() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(null, Hash(Document), accept: GraphQL)).Status);

    [Fact]
    public async Task Hash_should_be_refused_when_it_is_of_another_document()
    {
        var (body, status) = await Post(Document, Hash("{ __typename }"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("PERSISTED_QUERY_HASH_MISMATCH", body.Code());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await Post(null, Hash(Document))).Body.Code());
    }

    [Theory]
    [InlineData("{\"version\":2,\"sha256Hash\":\"HASH\"}", "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("{\"sha256Hash\":\"HASH\"}", "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("{\"version\":\"1\",\"sha256Hash\":\"HASH\"}", "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("{\"version\":1}", "BAD_REQUEST")]
    [InlineData("{\"version\":1,\"sha256Hash\":\"abc\"}", "BAD_REQUEST")]
    [InlineData("{\"version\":1,\"sha256Hash\":null}", "BAD_REQUEST")]
    [InlineData("[]", "BAD_REQUEST")]
    [InlineData("null", "BAD_REQUEST")]
    public async Task Reference_should_be_refused_with_a_code_when_it_is_not_one(string reference, string code)
    {
        var body = """{"extensions":{"persistedQuery":REFERENCE}}""".Replace("REFERENCE", reference, StringComparison.Ordinal);
        using var content = new StringContent(body.Replace("HASH", Hash(Document), StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, _tenant.Agent.Address) { Content = content };
        using var response = await _tenant.Agent.Send(request);
        Assert.Equal(code, JsonElement.Parse(await response.Content.ReadAsStringAsync()).Code());
    }

    [Fact]
    public async Task Document_of_one_tenant_should_be_unknown_to_another()
    {
        await Post(Document, Hash(Document));
        var other = await host.NewTenant($"apq-{Interlocked.Increment(ref _tenants)}");
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await Post(null, Hash(Document), client: other.Agent)).Body.Code());
    }

    [Fact]
    public async Task Flood_of_documents_should_push_out_none_of_another_tenant()
    {
        await Post(Document, Hash(Document));
        var flooder = await host.NewTenant($"apq-{Interlocked.Increment(ref _tenants)}");
        for (var i = 0; i < 12; i++)
        {
            var big = $"{{ __typename }} # {i} {new string('x', 200_000)}";
            Assert.Equal("""{"data":{"__typename":"Query"}}""", (await Post(big, Hash(big), client: flooder.Agent)).Body.GetRawText());
        }

        var first = $"{{ __typename }} # 0 {new string('x', 200_000)}";
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await Post(null, Hash(first), client: flooder.Agent)).Body.Code());
        Assert.Equal("""{"data":{"ticket":null}}""", (await Post(null, Hash(Document))).Body.GetRawText());
    }

    [Fact]
    public async Task Document_should_not_be_kept_when_it_cannot_be_executed()
    {
        const string Wrong = "{ noSuchField }";
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", (await Post(Wrong, Hash(Wrong))).Body.Code());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await Post(null, Hash(Wrong))).Body.Code());
    }

    [Fact]
    public async Task Persisted_mutation_should_not_run_by_get()
    {
        const string Mutation = "mutation { addNote(input: {ticketId: \"x\", body: \"y\"}) { errors { __typename } } }";
        await Post(Mutation, Hash(Mutation));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_tenant.Agent.Address, Parts(Hash(Mutation))));
        using var response = await _tenant.Agent.Send(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static string Hash(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private static string Parts(string hash) =>
        $"?variables={Uri.EscapeDataString("{\"n\":1}")}&extensions={Uri.EscapeDataString(JsonSerializer.Serialize(new { persistedQuery = new { version = 1, sha256Hash = hash } }))}";

    private async Task<(JsonElement Body, HttpStatusCode Status)> Post(string? query, string hash, string? accept = null, ApiClient? client = null)
    {
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        object body = query is null ? new { extensions, variables = new { n = 1 } } : new { query, extensions, variables = new { n = 1 } };
        using var response = await (client ?? _tenant.Agent).Post(body, accept);
        return (JsonElement.Parse(await response.Content.ReadAsStringAsync()), response.StatusCode);
    }

    private async Task<JsonElement> Get(string hash)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_tenant.Agent.Address, Parts(hash)));
        using var response = await _tenant.Agent.Send(request);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }
}
