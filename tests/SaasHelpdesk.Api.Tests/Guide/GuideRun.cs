using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>Runs the examples of a page, in order, in a tenant of its own on a server of its own.</summary>
internal sealed class GuideRun(ApiHost host, TestTenant tenant)
{
    private const string ShownServer = "https://helpdesk.example.com";
    private readonly Placeholders _placeholders = new();

    /// <summary>What the response block should show.</summary>
    public async Task<string> Respond(GuideExample example)
    {
        host.Time.Advance(example.Later);
        await host.Settle();
        using var response = await Send(example);
        if (example.Response.Info == "events response")
            return await Events(example.Response.Text, response);
        var body = await response.Content.ReadAsStringAsync();
        return example.Response.Info == "http response" ? WithHead(example, response, body) : Body(example.Response.Text, body);
    }

    private async Task<HttpResponseMessage> Send(GuideExample example)
    {
        var client = Client(example.Actor);
        if (!example.IsShell)
        {
            var variables = example.Variables is null ? null : JsonNode.Parse(_placeholders.Fill(example.Variables.Text));
            return await client.Post(new { query = _placeholders.Fill(example.Request.Text), variables }, "application/graphql-response+json");
        }

        var command = _placeholders.Fill(example.Request.Text)
            .Replace(ShownServer, host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("$KEY", client.Secret, StringComparison.Ordinal);
        using var request = CurlCommand.Parse(command).ToRequest();
        using var http = new HttpClient();
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    // As many events as the page shows, one to begin with; then the reader leaves.
    private async Task<string> Events(string shown, HttpResponseMessage response)
    {
        var known = shown.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => line[6..]).ToList();
        var events = new List<string>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));
        while (events.Count < Math.Max(1, known.Count) && await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                events.Add("event: next\ndata: " + ShownJson.Line(ShownJson.Keep(events.Count < known.Count ? JsonNode.Parse(known[events.Count]) : null, JsonNode.Parse(line[6..]), _placeholders)));
        }

        return string.Join("\n\n", events);
    }

    // The status, those headers that the page shows, and the body.
    private string WithHead(GuideExample example, HttpResponseMessage response, string body)
    {
        var (head, shownBody) = example.Response.Text.Split("\n\n", 2) is [var first, var rest] ? (first, rest) : (example.Response.Text, "");
        var shown = new StringBuilder($"HTTP/1.1 {(int)response.StatusCode} {response.ReasonPhrase}");
        foreach (var line in head.Split('\n').Where(line => !line.StartsWith("HTTP/", StringComparison.Ordinal)))
        {
            if (line.Length == 0)
                continue;
            var (name, value) = line.Split(':', 2) is [var before, var after] ? (before, after.Trim()) : (line, "");
            var actual = string.Join(", ", response.Headers.Concat(response.Content.Headers).FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? ["(none)"]);
            shown.Append('\n').Append(name).Append(": ").Append(_placeholders.Match(value, actual) ? value : actual);
        }

        return body.Length == 0 ? shown.ToString() : $"{shown}\n\n{Body(shownBody, body)}";
    }

    private string Body(string shown, string body)
    {
        var actual = JsonNode.Parse(body);
        JsonNode? known = null;
        try
        {
            known = JsonNode.Parse(shown);
        }
        catch (JsonException)
        {
            // An example that is new, or was broken: it gets what came back.
        }

        return ShownJson.Print(ShownJson.Keep(known, actual, _placeholders));
    }

    private ApiClient Client(string actor) => actor switch
    {
        "agent" => tenant.Agent,
        "requester" => tenant.Requester,
        "admin" => tenant.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(actor), actor, "Nobody of the guide."),
    };
}
