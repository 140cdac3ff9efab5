using Microsoft.Data.Sqlite;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Http.Idempotency;

/// <summary>
/// What a repeat does when the node died after it did the mutation and before it recorded the response. The record is taken out of the database
/// behind the server's back, which leaves exactly what such a death leaves.
/// </summary>
[Collection(OneHost.Name)]
public sealed class IdempotentRepeatTests(ApiHost host) : IAsyncLifetime
{
    private const string Ticket = "ticket { id number version }";
    private const string Errors = "errors { ... on MutationError { code message } }";
    private static int _tenants;
    private TestTenant _tenant = null!;

    public async Task InitializeAsync() => _tenant = await host.NewTenant($"repeat-{Interlocked.Increment(ref _tenants)}");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Repeat_should_not_open_a_second_ticket()
    {
        const string Open = $$"""mutation { openTicket(input: {subject: "A", body: "a"}) { {{Ticket}} {{Errors}} } }""";
        var (first, second) = await Twice(_tenant.Requester, Open);
        Assert.Equal(first, second);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task Repeat_should_open_what_is_missing_of_several_tickets()
    {
        const string Open =
            $$"""
            mutation {
              a: openTicket(input: {subject: "A", body: "a"}) { {{Ticket}} {{Errors}} }
              b: openTicket(input: {subject: "B", body: "b"}) { {{Ticket}} {{Errors}} }
            }
            """;
        var (first, second) = await Twice(_tenant.Requester, Open);
        Assert.Equal(first, second);
        Assert.Equal(2, await Count());
    }

    [Theory]
    [InlineData("addNote(input: {ticketId: \"ID\", body: \"once\"})")]
    [InlineData("replyToTicket(input: {ticketId: \"ID\", body: \"once\"})")]
    [InlineData("logTime(input: {ticketId: \"ID\", spent: \"PT1H\"})")]
    [InlineData("addNote(input: {ticketId: \"ID\", body: \"once\", expectedVersion: 1})")]
    public async Task Repeat_should_change_a_ticket_once(string mutation)
    {
        var id = await _tenant.Requester.Open();
        var (first, second) = await Twice(_tenant.Agent, $"mutation {{ {mutation.Replace("ID", id, StringComparison.Ordinal)} {{ {Ticket} {Errors} }} }}");
        Assert.Equal(first, second);
        Assert.Contains("\"errors\":[]", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_should_do_the_same_command_as_often_as_the_request_has_it()
    {
        var id = await _tenant.Requester.Open();
        var note = $$"""addNote(input: {ticketId: "{{id}}", body: "same"}) { {{Errors}} }""";
        var (_, second) = await Twice(_tenant.Agent, $$"""mutation { a: {{note}} b: {{note}} c: {{note}} }""");
        Assert.Equal("""{"a":{"errors":[]},"b":{"errors":[]},"c":{"errors":[]}}""", second);
        var messages = await _tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { messages { nodes { body } } } }", new { id });
        Assert.Equal(3, messages.At("ticket", "messages", "nodes").EnumerateArray().Count(message => message.Text("body") == "same"));
    }

    [Fact]
    public async Task Repeat_should_tell_what_others_have_changed_since()
    {
        var id = await _tenant.Requester.Open();
        var mutation = $$"""mutation { addNote(input: {ticketId: "{{id}}", body: "once"}) { {{Ticket}} {{Errors}} } }""";
        await Send(_tenant.Agent, mutation);
        await _tenant.Requester.Done("replyToTicket", new { ticketId = id, body = "More smoke." });
        await Forget();
        var (_, body) = await Send(_tenant.Agent, mutation);
        Assert.Equal(3, body.At("data", "addNote", "ticket", "version").GetInt32());
    }

    [Fact]
    public async Task Repeat_should_wait_while_the_node_may_still_live()
    {
        const string Open = $$"""mutation { openTicket(input: {subject: "A", body: "a"}) { {{Ticket}} {{Errors}} } }""";
        await Send(_tenant.Requester, Open);
        await Execute("UPDATE idempotency SET response = NULL");
        var (status, body) = await Send(_tenant.Requester, Open);
        Assert.Equal((HttpStatusCode.Conflict, "IDEMPOTENCY_IN_PROGRESS"), (status, body.Code()));
        host.Time.Advance(NodaTime.Duration.FromSeconds(15));
        Assert.Equal(HttpStatusCode.OK, (await Send(_tenant.Requester, Open)).Status);
        Assert.Equal(1, await Count());
    }

    private async Task<(string First, string Second)> Twice(ApiClient client, string query)
    {
        var (_, first) = await Send(client, query);
        await Forget();
        var (status, second) = await Send(client, query);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False(second.At("extensions", "idempotency", "replayed").GetBoolean());
        return (first.GetProperty("data").GetRawText(), second.GetProperty("data").GetRawText());
    }

    private Task Forget() => Execute("UPDATE idempotency SET response = NULL, leased_until = 0");

    private async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "helpdesk.db")};Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(await command.ExecuteNonQueryAsync() > 0);
    }

    private async Task<int> Count() => (await _tenant.Agent.Data("{ tickets(first: 100) { totalCount } }")).At("tickets", "totalCount").GetInt32();

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Send(ApiClient client, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, client.Address) { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Idempotency-Key", "key");
        using var response = await client.Send(request);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }
}
