using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Http.Idempotency;

/// <summary>The header Idempotency-Key, with its attacks.</summary>
[Collection(OneHost.Name)]
public sealed class IdempotentMutationTests(ApiHost host) : IAsyncLifetime
{
    private const string Opening =
        """mutation($s: String!) { openTicket(input: {subject: $s, body: "It burns."}) { ticket { id number } errors { ... on MutationError { code } } } }""";

    private const string Noting =
        """mutation($t: ID!, $b: String!) { addNote(input: {ticketId: $t, body: $b}) { ticket { id messages { nodes { body } } } errors { ... on MutationError { code } } } }""";

    private static int _tenants;
    private TestTenant _tenant = null!;

    public async Task InitializeAsync() => _tenant = await host.NewTenant($"idem-{Interlocked.Increment(ref _tenants)}");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Repeat_should_get_the_same_response_and_say_so()
    {
        var first = await Send(_tenant.Requester, "key", Opening, new { s = "Printer" });
        Assert.False(first.Replayed);
        Assert.False(first.Body.At("extensions", "idempotency", "replayed").GetBoolean());
        var second = await Send(_tenant.Requester, "\"key\"", Opening, new { s = "Printer" });
        Assert.True(second.Replayed);
        Assert.True(second.Body.At("extensions", "idempotency", "replayed").GetBoolean());
        Assert.Equal(first.Body.GetProperty("data").GetRawText(), second.Body.GetProperty("data").GetRawText());
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task Repeat_should_not_be_run_when_fifty_come_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Send(_tenant.Requester, "key", Opening, new { s = "Printer" }))));
        Assert.Equal(1, await Count());
        Assert.Single(answers, answer => answer is { Status: HttpStatusCode.OK, Replayed: false });
        var number = answers.First(answer => answer.Status == HttpStatusCode.OK).Body.At("data", "openTicket", "ticket", "number").GetInt32();
        Assert.All(answers, answer =>
        {
            if (answer.Status == HttpStatusCode.OK)
                Assert.Equal(number, answer.Body.At("data", "openTicket", "ticket", "number").GetInt32());
            else
                Assert.Equal((HttpStatusCode.Conflict, "IDEMPOTENCY_IN_PROGRESS"), (answer.Status, answer.Body.Code()));
        });
    }

    [Theory]
    [InlineData("Scanner", Opening)]
    [InlineData("Printer", Opening + " # other")]
    public async Task Key_should_be_refused_when_it_stands_for_another_request(string subject, string query)
    {
        await Send(_tenant.Requester, "key", Opening, new { s = "Printer" });
        var answer = await Send(_tenant.Requester, "key", query, new { s = subject });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "IDEMPOTENCY_KEY_REUSED"), (answer.Status, answer.Body.Code()));
        Assert.Equal(1, await Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("\"a")]
    [InlineData("a\tb")]
    public async Task Malformed_key_should_be_400_and_nothing_done(string key)
    {
        var answer = await Send(_tenant.Requester, key, Opening, new { s = "Printer" });
        Assert.Equal((HttpStatusCode.BadRequest, "IDEMPOTENCY_KEY_INVALID"), (answer.Status, answer.Body.Code()));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Key_should_be_ignored_by_a_query()
    {
        for (var i = 0; i < 2; i++)
        {
            var answer = await Send(_tenant.Requester, "\"not even a key", "{ __typename }", null);
            Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body.GetRawText());
        }
    }

    [Fact]
    public async Task Key_should_not_be_used_up_by_a_request_that_cannot_be_executed()
    {
        var wrong = await Send(_tenant.Requester, "key", "mutation { noSuchField }", null);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", wrong.Body.Code());
        Assert.Equal(HttpStatusCode.OK, (await Send(_tenant.Requester, "key", Opening, new { s = "Printer" })).Status);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task Refusal_should_be_told_again()
    {
        var first = await Send(_tenant.Requester, "key", Opening, new { s = "" });
        var second = await Send(_tenant.Requester, "key", Opening, new { s = "" });
        Assert.True(second.Replayed);
        Assert.Equal(first.Body.GetProperty("data").GetRawText(), second.Body.GetProperty("data").GetRawText());
        Assert.NotEqual("[]", second.Body.At("data", "openTicket", "errors").GetRawText());
    }

    [Fact]
    public async Task Same_key_of_another_tenant_or_principal_should_be_another_key()
    {
        var other = await host.NewTenant($"idem-{Interlocked.Increment(ref _tenants)}");
        var first = await Send(_tenant.Requester, "key", Opening, new { s = "Printer" });
        foreach (var client in new[] { other.Requester, _tenant.OtherRequester })
        {
            var answer = await Send(client, "key", Opening, new { s = "Printer" });
            Assert.False(answer.Replayed);
            Assert.NotEqual(first.Body.At("data", "openTicket", "ticket", "id").GetString(), answer.Body.At("data", "openTicket", "ticket", "id").GetString());
        }
    }

    [Fact]
    public async Task Key_should_be_free_again_after_a_day()
    {
        await Send(_tenant.Requester, "key", Opening, new { s = "Printer" });
        host.Time.Advance(Duration.FromHours(24));
        Assert.False((await Send(_tenant.Requester, "key", Opening, new { s = "Scanner" })).Replayed);
        Assert.Equal(2, await Count());
    }

    [Fact]
    public async Task Response_should_not_be_told_again_when_rights_were_lost()
    {
        var id = await _tenant.Requester.Open();
        var note = new { t = id, b = "Secret" };
        Assert.Equal(HttpStatusCode.OK, (await Send(_tenant.Agent, "key", Noting, note)).Status);
        await DemoteAgent();
        var answer = await Send(_tenant.Agent, "key", Noting, note);
        Assert.Equal((HttpStatusCode.Forbidden, "IDEMPOTENCY_REPLAY_REFUSED"), (answer.Status, answer.Body.Code()));
        Assert.DoesNotContain("Secret", answer.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_should_not_be_told_again_to_a_revoked_key()
    {
        var client = await _tenant.NewClient("cara", "Cara", Role.Requester);
        await Send(client, "key", Opening, new { s = "Printer" });
        var keys = await _tenant.Admin.Data("{ apiKeys { id name } }");
        var id = keys.GetProperty("apiKeys").EnumerateArray().Single(key => key.Text("name") == "Cara's key").Text("id");
        await _tenant.Admin.Done("revokeApiKey", new { id }, "apiKey { id }");
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(client, "key", Opening, new { s = "Printer" })).Status);
    }

    [Fact]
    public async Task Stored_response_should_not_hold_the_secret_of_a_new_api_key_in_the_clear()
    {
        const string Creating =
            """mutation($u: ID!) { createApiKey(input: {name: "New", userId: $u, role: AGENT, scopes: []}) { secret errors { ... on MutationError { code } } } }""";
        var variables = new { u = await _tenant.Agent.MyId() };
        var first = await Send(_tenant.Admin, "key", Creating, variables);
        var second = await Send(_tenant.Admin, "key", Creating, variables);
        Assert.True(second.Replayed);
        var secret = first.Body.At("data", "createApiKey", "secret").GetString()!;
        Assert.Equal(secret, second.Body.At("data", "createApiKey", "secret").GetString());
        foreach (var file in Directory.EnumerateFiles(host.Folder, "helpdesk.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)));
        }
    }

    private async Task DemoteAgent()
    {
        var store = host.Services.GetRequiredService<IApiKeyStore>();
        var key = (await store.List(_tenant.Id, default)).Single(key => key.Name == "Anna Arndt's key");
        await store.Put(key with { Role = RoleNames.NameOf(Role.Requester) }, default);
        // Beyond what a node remembers of a key.
        host.Time.Advance(Duration.FromMinutes(10));
    }

    private async Task<int> Count() => (await _tenant.Agent.Data("{ tickets(first: 100) { totalCount } }")).At("tickets", "totalCount").GetInt32();

    private static async Task<IdempotentAnswer> Send(ApiClient client, string key, string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, client.Address) { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var response = await client.Send(request);
        return new(
            response.StatusCode,
            JsonElement.Parse(await response.Content.ReadAsStringAsync()),
            response.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true");
    }
}
