using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>A plain client of the API.</summary>
internal sealed class GraphQLClient : IDisposable
{
    private readonly HttpClient _http;

    public GraphQLClient(Uri server, string tenant, string apiKey)
    {
        _http = new HttpClient { BaseAddress = new Uri(server, $"/t/{tenant}/graphql"), Timeout = TimeSpan.FromSeconds(60) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    /// <summary>Runs an operation. Any error, of the request or of the command, fails the test.</summary>
    public async Task<JsonNode> Run(string query, object? variables = null)
    {
        using var response = await Send(query, variables);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>();
        Assert.True(answer?["errors"] is null, answer?.ToJsonString());
        return answer!["data"]!;
    }

    /// <summary>Runs an operation, whatever comes of it.</summary>
    public Task<HttpResponseMessage> Send(string query, object? variables = null) => _http.PostAsJsonAsync((Uri?)null, new { query, variables });

    public void Dispose() => _http.Dispose();
}
