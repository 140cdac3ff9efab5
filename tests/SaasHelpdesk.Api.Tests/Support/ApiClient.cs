using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A program that calls the API with a key.</summary>
internal sealed class ApiClient(Uri host, string slug, string? secret)
{
    private static readonly HttpClient Http = new();

    public string? Secret => secret;

    public Uri Address => new(host, $"/t/{slug}/graphql");

    /// <summary>The same key at another tenant's address.</summary>
    public ApiClient At(string otherSlug) => new(host, otherSlug, secret);

    /// <summary>Sends a request as it is, with the key unless it brings an authorization of its own.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (secret is not null && request.Headers.Authorization is null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Post(object body, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = JsonContent.Create(body) };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Send(request);
    }

    /// <summary>The whole response of an operation, which may have errors.</summary>
    public async Task<JsonElement> Run(string query, object? variables = null)
    {
        using var response = await Post(new { query, variables });
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(body.Length > 0, $"{(int)response.StatusCode} without a body");
        return JsonElement.Parse(body);
    }

    /// <summary>The data of an operation that has no errors.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var response = await Run(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The payload of a mutation, whose one field it is. It may have refusals.</summary>
    public async Task<JsonElement> Mutate(string mutation, object input, string selection = "ticket { id number version status }")
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var data = await Data(
            $$"""
            mutation($input: {{type}}!) {
              {{mutation}}(input: $input) {
                {{selection}}
                errors {
                  __typename
                  ... on MutationError { code message }
                  ... on ValidationError { field }
                  ... on NotFoundError { field }
                  ... on ConflictError { changedFields currentVersion }
                }
              }
            }
            """,
            new { input });
        return data.GetProperty(mutation);
    }

    /// <summary>The payload of a mutation that is done.</summary>
    public async Task<JsonElement> Done(string mutation, object input, string selection = "ticket { id number version status }")
    {
        var payload = await Mutate(mutation, input, selection);
        Assert.Equal("[]", payload.GetProperty("errors").GetRawText());
        return payload;
    }

    /// <summary>Opens a ticket for a requester, as an agent, and returns its id.</summary>
    public async Task<string> OpenFor(string requesterId, string subject = "Printer on fire")
    {
        var payload = await Done("openTicket", new { subject, body = "It burns.", requesterId });
        return payload.GetProperty("ticket").GetProperty("id").GetString()!;
    }

    /// <summary>Opens a ticket for oneself, as a requester, and returns its id.</summary>
    public async Task<string> Open(string subject = "Printer on fire")
    {
        var payload = await Done("openTicket", new { subject, body = "It burns." });
        return payload.GetProperty("ticket").GetProperty("id").GetString()!;
    }

    /// <summary>The global id of oneself.</summary>
    public async Task<string> MyId() => (await Data("{ viewer { user { id } } }")).At("viewer", "user", "id").GetString()!;
}
