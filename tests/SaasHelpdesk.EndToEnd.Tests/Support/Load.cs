using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>Clients that open tickets and write messages, and remember what was acknowledged.</summary>
internal sealed class Load(string apiKey)
{
    private const string Opening =
        """mutation($s:String!){ openTicket(input:{subject:$s, body:$s, requesterEmail:"rita@example.com", priority:MODERATE}) { ticket { id number } errors { __typename ... on MutationError { message } } } }""";

    private const string Replying =
        """mutation($t:ID!,$b:String!){ replyToTicket(input:{ticketId:$t, body:$b}) { ticket { number } errors { __typename ... on MutationError { message } } } }""";

    private const string Noting =
        """mutation($t:ID!,$b:String!){ addNote(input:{ticketId:$t, body:$b}) { ticket { number } errors { __typename ... on MutationError { message } } } }""";

    private readonly ConcurrentDictionary<long, ConcurrentQueue<string>> _messages = new();
    private int _acknowledged;
    private int _next;

    /// <summary>The texts that each ticket must hold, exactly once each.</summary>
    public IReadOnlyDictionary<long, ConcurrentQueue<string>> Messages => _messages;

    /// <summary>Drives the server with several clients until so many more commands are acknowledged, or the server is gone.</summary>
    public async Task Run(Uri server, int clients, int commands, Func<Task> then)
    {
        var goal = Volatile.Read(ref _acknowledged) + commands;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Enumerable.Range(0, clients).Select(_ => Task.Run(() => Client(server, goal, reached))).ToList();
        await Task.WhenAny(reached.Task, Task.WhenAll(running));
        await then();
        await Task.WhenAll(running);
    }

    /// <summary>Notes on one ticket from one client; each must be acknowledged.</summary>
    public async Task Hammer(Uri server, string ticket, long number, int notes)
    {
        using var client = new GraphQLClient(server, HelpdeskData.Tenant, apiKey);
        for (var i = 0; i < notes; i++)
            await Send(client, Noting, ticket, number);
    }

    public async Task<(string Id, long Number)> Open(GraphQLClient client)
    {
        var text = Text();
        var opened = Done(await client.Run(Opening, new { s = text }), "openTicket");
        var number = opened["number"]!.GetValue<long>();
        Acknowledge(number, text);
        return (opened["id"]!.GetValue<string>(), number);
    }

    private async Task Client(Uri server, int goal, TaskCompletionSource reached)
    {
        using var client = new GraphQLClient(server, HelpdeskData.Tenant, apiKey);
        try
        {
            while (true)
            {
                var (id, number) = await Open(client);
                if (number % 3 == 0)
                    await Send(client, Replying, id, number);
                await Send(client, Noting, id, number);
                if (Volatile.Read(ref _acknowledged) >= goal)
                    reached.TrySetResult();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or System.Text.Json.JsonException)
        {
            // The server was killed: what was not acknowledged may be there or not.
        }
    }

    private async Task Send(GraphQLClient client, string mutation, string id, long number)
    {
        var text = Text();
        Done(await client.Run(mutation, new { t = id, b = text }), mutation == Noting ? "addNote" : "replyToTicket");
        Acknowledge(number, text);
    }

    private static JsonNode Done(JsonNode data, string field)
    {
        Assert.True(data[field]!["errors"]!.AsArray().Count == 0, data.ToJsonString());
        return data[field]!["ticket"]!;
    }

    private string Text() => $"text {Interlocked.Increment(ref _next)}.";

    private void Acknowledge(long ticket, string text)
    {
        _messages.GetOrAdd(ticket, _ => new()).Enqueue(text);
        Interlocked.Increment(ref _acknowledged);
    }
}
