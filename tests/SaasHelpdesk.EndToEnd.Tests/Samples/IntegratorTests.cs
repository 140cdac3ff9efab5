using System.Text.Json.Nodes;
using SaasHelpdesk.EndToEnd.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Samples;

/// <summary>Each command of the integrator sample against a real server.</summary>
public sealed class IntegratorTests(IntegratorScene scene) : IClassFixture<IntegratorScene>
{
    [Fact]
    public async Task Sync_should_copy_each_ticket_and_change_once_when_it_is_stopped_in_between()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("helpdesk-copy-").FullName, "copy.ndjson");
        for (var i = 0; i < 3; i++)
            await scene.Open($"Before {i}");
        await scene.Run("sync", file, "--steps", "1");
        var late = await scene.Open("Late");
        await File.AppendAllTextAsync(file, "{\"kind\":\"changes\",\"feed\":\"cut o"); // As a crash in the middle of a line leaves it.
        await scene.Run("sync", file);
        var again = await scene.Run("sync", file);

        var steps = (await File.ReadAllLinesAsync(file)).Select(line => JsonNode.Parse(line)!).ToList();
        var paged = steps.Where(step => step["kind"]!.GetValue<string>() == "tickets").SelectMany(step => step["tickets"]!.AsArray()).Select(ticket => ticket!["id"]!.GetValue<string>()).ToList();
        var changes = steps.Where(step => step["kind"]!.GetValue<string>() == "changes").SelectMany(step => step["changes"]!.AsArray()).ToList();
        Assert.Equal(paged.Count, paged.Distinct().Count());
        Assert.Equal(changes.Count, changes.Select(change => change!["cursor"]!.GetValue<string>()).Distinct().Count());
        Assert.Contains(changes, change => change!["nodeId"]!.GetValue<string>() == late["id"]!.GetValue<string>() && change["type"]!.GetValue<string>() == "TICKET_OPENED");
        var total = (await scene.Client.Run("{ tickets { totalCount } }"))["tickets"]!["totalCount"]!.GetValue<int>();
        Assert.Equal(total, again.Result["tickets"]!.GetValue<int>());
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Open_should_open_once_when_the_answer_is_lost()
    {
        var before = await Count();
        await using var relay = await HttpRelay.Start(scene.Server, (_, _) => Task.CompletedTask, number => number == 1);
        var run = await IntegratorProgram.Run(
            relay.Address, HelpdeskData.Tenant, scene.Data.ApiKey, "open", "--subject", "Once", "--body", "Only.", "--requester", "rita@example.com", "--key", "order-4711");
        Assert.Contains("network:", run.Log, StringComparison.Ordinal);
        Assert.Equal(2, relay.Requests);
        var again = await scene.Run("open", "--subject", "Once", "--body", "Only.", "--requester", "rita@example.com", "--key", "order-4711");
        Assert.Equal(run.Result["number"]!.GetValue<int>(), again.Result["number"]!.GetValue<int>());
        Assert.Equal(before + 1, await Count());
    }

    [Theory]
    [InlineData("--socket")]
    [InlineData("--events")]
    public async Task Watch_should_go_on_behind_the_last_change(string transport)
    {
        var mark = (await scene.Client.Run("{ changesHead }"))["changesHead"]!.GetValue<string>();
        var first = await scene.Open("Watched first");
        var second = await scene.Open("Watched second");
        var seen = await Watch(transport, mark);
        var next = await Watch(transport, seen["cursor"]!.GetValue<string>());
        Assert.Equal(first["number"]!.GetValue<int>(), seen["ticket"]!["number"]!.GetValue<int>());
        Assert.Equal(second["number"]!.GetValue<int>(), next["ticket"]!["number"]!.GetValue<int>());
    }

    // The first change behind a cursor that makes a ticket enter the queue.
    private async Task<JsonNode> Watch(string transport, string after)
    {
        for (var cursor = after; ;)
        {
            var run = await scene.Run(["watch", "--after", cursor, "--take", "1", .. transport == "--events" ? [transport] : Array.Empty<string>()]);
            Assert.True(run.ExitCode == 0, run.Log);
            var change = run.Lines[0];
            if (change["kind"]!.GetValue<string>() == "ENTERED")
                return change;
            cursor = change["cursor"]!.GetValue<string>();
        }
    }

    private async Task<int> Count() => (await scene.Client.Run("{ tickets { totalCount } }"))["tickets"]!["totalCount"]!.GetValue<int>();
}
