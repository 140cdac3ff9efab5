using System.Text.Json;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Http;

/// <summary>One run of the whole audit suite against a server process, shared by the tests that look at its results.</summary>
public sealed class AuditRun : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    internal IReadOnlyDictionary<string, AuditResult> Results { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await using var data = await HelpdeskData.Create(Engine.Sqlite);
        await using var server = await ServerProcess.Start(data.Options);
        var json = await NodeProject.Run(
            "audit/run.mjs",
            [new Uri(server.Address, $"/t/{HelpdeskData.Tenant}/graphql").ToString()],
            new Dictionary<string, string> { ["HELPDESK_KEY"] = data.ApiKey },
            Limit);
        Results = JsonSerializer.Deserialize<List<AuditResult>>(json, JsonSerializerOptions.Web)!.ToDictionary(result => result.Id);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
