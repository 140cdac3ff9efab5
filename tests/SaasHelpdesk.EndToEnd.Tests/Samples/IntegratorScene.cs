using System.Text.Json.Nodes;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Samples;

/// <summary>A server with a tenant, for the integrator sample to work with.</summary>
public sealed class IntegratorScene : IAsyncLifetime
{
    private ServerProcess? _server;

    internal HelpdeskData Data { get; private set; } = null!;

    internal Uri Server => _server!.Address;

    internal GraphQLClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Data = await HelpdeskData.Create(Engine.Sqlite);
        _server = await ServerProcess.Start(Data.Options);
        Client = new GraphQLClient(Server, HelpdeskData.Tenant, Data.ApiKey);
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        if (Data is not null)
            await Data.DisposeAsync();
    }

    internal Task<IntegratorRun> Run(params string[] arguments) => IntegratorProgram.Run(Server, HelpdeskData.Tenant, Data.ApiKey, arguments);

    internal Task<JsonNode> Open(string subject) => Open(Client, subject);

    internal static async Task<JsonNode> Open(GraphQLClient client, string subject)
    {
        var data = await client.Run(
            """mutation($s: String!) { openTicket(input: {subject: $s, body: "It burns.", requesterEmail: "rita@example.com"}) { ticket { id number requester { id } } errors { __typename } } }""",
            new { s = subject });
        return data["openTicket"]!["ticket"]!;
    }

    /// <summary>Another key, with limits of its own.</summary>
    internal async Task<string> NewKey(string role)
    {
        var ticket = await Open("For a key");
        var data = await Client.Run(
            "mutation($u: ID!, $r: Role!) { createApiKey(input: {name: \"Sample\", userId: $u, role: $r}) { secret errors { __typename } } }",
            new { u = ticket["requester"]!["id"]!.GetValue<string>(), r = role });
        return data["createApiKey"]!["secret"]!.GetValue<string>();
    }
}
