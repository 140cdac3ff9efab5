using System.Net;
using Npgsql;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Samples;

/// <summary>Each kind of error, provoked at a real server, and what the integrator sample does about it.</summary>
public sealed class IntegratorErrorTests(IntegratorScene scene) : IClassFixture<IntegratorScene>
{
    [Fact]
    public async Task Validation_should_be_told_with_its_field()
    {
        var run = await scene.Run("open", "--subject", "", "--body", "b", "--requester", "rita@example.com");
        Assert.Equal((10, "subject: A length of 1 to 300 characters is needed. (ticket.length)"), (run.ExitCode, run.Log.Trim()));
    }

    [Fact]
    public async Task Unknown_id_should_be_told()
    {
        var run = await scene.Run("reply", "nonsense", "Hello?");
        Assert.Equal((11, "ticketId stands for nothing: There is no such ticket. (ticket.not-found)"), (run.ExitCode, run.Log.Trim()));
    }

    [Fact]
    public async Task Conflict_should_be_met_by_reading_again()
    {
        var ticket = await scene.Open("Conflict");
        await using var relay = await HttpRelay.Start(
            scene.Server,
            async (number, _) =>
            {
                if (number == 2) // Between the first reading and the change.
                    await scene.Client.Run("mutation($t: ID!) { addNote(input: {ticketId: $t, body: \"Meanwhile.\"}) { errors { __typename } } }", new { t = ticket["id"]!.GetValue<string>() });
            },
            _ => false);
        var run = await IntegratorProgram.Run(relay.Address, HelpdeskData.Tenant, scene.Data.ApiKey, "prioritise", ticket["number"]!.ToString(), "HIGH");
        Assert.Equal(("done", "HIGH"), (run.Result["outcome"]!.GetValue<string>(), run.Result["priority"]!.GetValue<string>()));
        Assert.Contains("Changed meanwhile:", run.Log, StringComparison.Ordinal);
        Assert.Equal(4, relay.Requests);
    }

    [Fact]
    public async Task Conflict_over_the_priority_should_leave_it_to_whoever_set_it()
    {
        var ticket = await scene.Open("Contested");
        await using var relay = await HttpRelay.Start(
            scene.Server,
            async (number, _) =>
            {
                if (number == 2)
                    await scene.Client.Run("mutation($t: ID!) { changePriority(input: {ticketId: $t, priority: CRITICAL}) { errors { __typename } } }", new { t = ticket["id"]!.GetValue<string>() });
            },
            _ => false);
        var run = await IntegratorProgram.Run(relay.Address, HelpdeskData.Tenant, scene.Data.ApiKey, "prioritise", ticket["number"]!.ToString(), "LOW");
        Assert.Equal("decided by somebody else", run.Result["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task Missing_right_should_be_told()
    {
        var key = await scene.NewKey("REQUESTER");
        var mine = await scene.Open("Mine");
        var run = await IntegratorProgram.Run(scene.Server, HelpdeskData.Tenant, key, "prioritise", mine["number"]!.ToString(), "HIGH");
        Assert.Equal(13, run.ExitCode);
        Assert.StartsWith("Not allowed:", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quota_should_be_told()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal($"acme--try-{i}", (await scene.Run("sandbox", $"try-{i}")).Result["key"]!.GetValue<string>());
        var run = await scene.Run("sandbox", "one-more");
        Assert.Equal(14, run.ExitCode);
        Assert.Contains("(sandbox.limit)", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_key_should_be_told()
    {
        var run = await IntegratorProgram.Run(scene.Server, HelpdeskData.Tenant, "hd_wrong", "show", "1");
        Assert.Equal(20, run.ExitCode);
        Assert.StartsWith("unauthenticated:", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_limit_should_be_waited_for()
    {
        await using var data = await HelpdeskData.Create(Engine.Sqlite);
        await using var server = await ServerProcess.Start([.. data.Options, "--client-limit", "25000/20"]);
        using var client = new GraphQLClient(server.Address, HelpdeskData.Tenant, data.ApiKey);
        await IntegratorScene.Open(client, "Limited");
        await using var relay = await HttpRelay.Start(server.Address, (number, _) => number == 1 ? UseUp(client) : Task.CompletedTask, _ => false);
        var run = await IntegratorProgram.Run(relay.Address, HelpdeskData.Tenant, data.ApiKey, "show", "1");
        Assert.Equal("Limited", run.Result["ticket"]!["subject"]!.GetValue<string>());
        Assert.Contains("rateLimited:", run.Log, StringComparison.Ordinal);
        Assert.Equal(2, relay.Requests);
    }

    [Fact]
    public async Task Unreachable_server_should_be_tried_again_and_then_given_up()
    {
        var run = await IntegratorProgram.Run(new Uri("http://127.0.0.1:9"), HelpdeskData.Tenant, scene.Data.ApiKey, "show", "1");
        Assert.Equal(23, run.ExitCode);
        Assert.Equal(3, run.Log.Split("network:").Length - 1);
    }

    [Theory]
    [PostgresOnly]
    public async Task What_takes_too_long_should_be_missing_from_what_is_shown(Engine engine)
    {
        await using var data = await HelpdeskData.Create(engine);
        await using var server = await ServerProcess.Start(data.Options);
        using var client = new GraphQLClient(server.Address, HelpdeskData.Tenant, data.ApiKey);
        await IntegratorScene.Open(client, "Half");
        await using var connection = new NpgsqlConnection(data.Options[^1]);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("LOCK TABLE helpdesk.messages IN ACCESS EXCLUSIVE MODE", connection, transaction))
            await command.ExecuteNonQueryAsync();
        var run = await IntegratorProgram.Run(server.Address, HelpdeskData.Tenant, data.ApiKey, "show", "1");
        Assert.Contains("timedOut", run.Output + run.Log, StringComparison.Ordinal);
    }

    // Costs are counted before anything runs, so that this asks for much and gets little.
    private static async Task UseUp(GraphQLClient client)
    {
        foreach (var query in new[] { "{ tickets(first: 100) { nodes { messages(first: 50) { nodes { number } } } } }", "{ ticket(number: 1) { messages(first: 10) { nodes { number } } } }" })
        {
            for (var status = HttpStatusCode.OK; status != HttpStatusCode.TooManyRequests;)
            {
                using var response = await client.Send(query);
                status = response.StatusCode;
                Assert.True(status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{status}");
                Assert.Equal(status == HttpStatusCode.TooManyRequests, response.Headers.Contains("Retry-After"));
            }
        }
    }
}
