using System.Text.Json;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Attacks;

/// <summary>A tenant with one of everything that has an id, all of it marked with a word that nobody else may ever read.</summary>
internal sealed class Prey
{
    private Prey(TestTenant tenant, string mark) => (Tenant, Mark) = (tenant, mark);

    public TestTenant Tenant { get; }

    /// <summary>The word.</summary>
    public string Mark { get; }

    /// <summary>Ids by kind.</summary>
    public Dictionary<string, string> Ids { get; } = [];

    public static async Task<Prey> Create(ApiHost host, string slug, string mark)
    {
        var tenant = await host.NewTenant(slug, configuration => configuration with
        {
            Name = $"{mark} Ltd",
            Teams = [.. configuration.Teams.Select(team => team with { Name = $"{mark} {team.Name}" })],
        });
        var prey = new Prey(tenant, mark);
        var boss = await tenant.NewClient("boss", $"{mark} Boss", Role.Requester, "sales");
        prey.Ids["User"] = await boss.MyId();
        prey.Ids["Ticket"] = await tenant.Agent.OpenFor(prey.Ids["User"], $"{mark} one");
        prey.Ids["OtherTicket"] = await tenant.Agent.OpenFor(prey.Ids["User"], $"{mark} two");
        prey.Ids["Attachment"] = await Upload(tenant, $"{mark}.txt");
        var attachmentIds = new[] { prey.Ids["Attachment"] };
        await tenant.Agent.Done("addNote", new { ticketId = prey.Ids["Ticket"], body = $"{mark} note", attachmentIds });
        prey.Ids["Agent"] = prey.IdOf(NodeKind.Agent, "anna");
        prey.Ids["Team"] = prey.IdOf(NodeKind.Team, "first-level");
        prey.Ids["Organisation"] = prey.IdOf(NodeKind.Organisation, "sales");
        prey.Ids["Message"] = prey.IdOf(NodeKind.Message, "1-1");
        prey.Ids["Tenant"] = prey.IdOf(NodeKind.Tenant, slug);
        var key = await tenant.Admin.Done("createApiKey", new { name = $"{mark} key", userId = prey.Ids["User"], role = "REQUESTER" }, "apiKey { id }");
        prey.Ids["ApiKey"] = key.Text("apiKey", "id")!;
        var view = await tenant.Admin.Done("createView", new { name = $"{mark} view", sharing = "TENANT", filter = new { text = mark } }, "view { id }");
        prey.Ids["View"] = view.Text("view", "id")!;
        return prey;
    }

    public string IdOf(NodeKind kind, string key) => new GlobalId(kind, Tenant.Id, key).ToString();

    /// <summary>All there is to say about the tenant, to tell whether an attack changed it.</summary>
    public async Task<string> Look() => (await Tenant.Admin.Data(
        """
        {
          tickets { totalCount nodes { number version subject status links { kind ticket { number } } watchers { key } events { totalCount } } }
          apiKeys { id name }
          views { key name version }
          users { nodes { key name email role isActive version organisation { key } } }
          organisations { nodes { key name version } }
          agents { key name presence capacity skills }
          configuration { version }
        }
        """)).GetRawText();

    private static async Task<string> Upload(TestTenant tenant, string fileName)
    {
        var created = await tenant.Agent.Done("createUpload", new { fileName, mediaType = "text/plain", size = 1 }, "upload { attachmentId url }");
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(tenant.Host.Address, created.Text("upload", "url")))
        {
            Content = new ByteArrayContent([7]),
        };
        using var response = await tenant.Agent.Send(request);
        response.EnsureSuccessStatusCode();
        return created.Text("upload", "attachmentId")!;
    }

    public void IsNotIn(JsonElement response, string attack) =>
        Assert.False(response.GetRawText().Contains(Mark, StringComparison.OrdinalIgnoreCase), $"{attack} shows {Mark}: {response}");
}
