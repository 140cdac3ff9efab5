using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>Reads one stream of server-sent events as its specification says.</summary>
internal sealed class EventStreamClient : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventStreamClient(HttpResponseMessage response, StreamReader lines) => (_response, _lines) = (response, lines);

    public HttpResponseMessage Response => _response;

    public static async Task<EventStreamClient> Post(ApiClient client, string query, object? variables = null, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, client.Address) { Content = JsonContent.Create(new { query, variables }) };
        return await Send(client, request, lastEventId);
    }

    public static async Task<EventStreamClient> Send(ApiClient client, HttpRequestMessage request, string? lastEventId = null)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (client.Secret is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Secret);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventStreamClient(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event; null at the end of the stream. Comments are skipped.</summary>
    public async Task<(string Event, string? Id, string Data)?> Next()
    {
        using var limit = new CancellationTokenSource(Patience);
        var (name, id, data) = ("message", (string?)null, (string?)null);
        while (await _lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Length == 0 && data is not null)
                return (name, id, data);
            var value = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart(' ');
            if (line.StartsWith("event:", StringComparison.Ordinal))
                name = value;
            else if (line.StartsWith("id:", StringComparison.Ordinal))
                id = value;
            else if (line.StartsWith("data:", StringComparison.Ordinal))
                data = data is null ? value : $"{data}\n{value}";
        }

        return null;
    }

    /// <summary>The payload of the next event, which must be a <c>next</c>, and its id.</summary>
    public async Task<(JsonElement Payload, string? Id)> Payload()
    {
        var next = await Next();
        Assert.Equal("next", next?.Event);
        return (JsonElement.Parse(next!.Value.Data), next.Value.Id);
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
