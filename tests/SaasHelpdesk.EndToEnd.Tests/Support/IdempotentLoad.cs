using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>Clients that send each mutation under an idempotency key, and again for as long as they have no answer.</summary>
internal sealed class IdempotentLoad(string apiKey)
{
    private const string Opening =
        """
        mutation($s: String!) {
          openTicket(input: {subject: $s, body: $s, requesterEmail: "rita@example.com"}) { ticket { id number } errors { __typename } }
        }
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<string, long> _opened = new();
    private readonly ConcurrentBag<string> _unanswered = [];
    private int _next;

    /// <summary>The ticket that was answered for each subject.</summary>
    public IReadOnlyDictionary<string, long> Opened => _opened;

    public int Unanswered => _unanswered.Count;

    /// <summary>Opens tickets with several clients; once so many are answered the action (which ends the server) runs.</summary>
    public async Task Run(Uri server, int clients, int tickets, Func<Task> then)
    {
        var goal = _opened.Count + tickets;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            using var http = Client(server);
            while (true)
            {
                var subject = $"subject {Interlocked.Increment(ref _next)}.";
                if (!await Open(http, subject))
                {
                    _unanswered.Add(subject);
                    return;
                }

                if (_opened.Count >= goal)
                    reached.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny(reached.Task, Task.WhenAll(running));
        await then();
        await Task.WhenAll(running);
    }

    /// <summary>Sends everything again: what was answered must be answered the same, what was not must be answered now.</summary>
    public async Task Repeat(Uri server)
    {
        using var http = Client(server);
        foreach (var (subject, number) in _opened.ToArray())
        {
            Assert.True(await Open(http, subject));
            Assert.Equal(number, _opened[subject]);
        }

        foreach (var subject in _unanswered)
            await Until.True(() => Open(http, subject), Limit, $"no answer for \"{subject}\"");
    }

    private async Task<bool> Open(HttpClient http, string subject)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null) { Content = JsonContent.Create(new { query = Opening, variables = new { s = subject } }) };
            request.Headers.Add("Idempotency-Key", $"\"{subject}\"");
            using var response = await http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.Conflict)
                return false;
            var answer = await response.Content.ReadFromJsonAsync<JsonNode>();
            Assert.True(response.IsSuccessStatusCode && answer?["errors"] is null, answer?.ToJsonString());
            _opened[subject] = answer!["data"]!["openTicket"]!["ticket"]!["number"]!.GetValue<long>();
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return false;
        }
    }

    private HttpClient Client(Uri server) => new()
    {
        BaseAddress = new Uri(server, $"/t/{HelpdeskData.Tenant}/graphql"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", apiKey) },
    };
}
