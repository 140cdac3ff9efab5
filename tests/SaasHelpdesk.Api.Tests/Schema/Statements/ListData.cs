using System.Text.Json.Nodes;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>A tenant with so many of everything that comes in lists.</summary>
internal static partial class ListData
{
    /// <summary>Up to so many views are counted, and their tickets found, with one statement; the standard ones are among them.</summary>
    private const int Views = 40 - 9;

    public static async Task<ListTenant> Create(ApiHost host, string slug, int size)
    {
        var tenant = new ListTenant(await host.NewTenant(slug, configuration => Configure(configuration, size)), size);
        await AddPeople(tenant);
        await AddTickets(tenant);
        await host.Settle();
        await AddToFirst(tenant);
        await AddViews(tenant);
        await AddVersions(tenant);
        await host.Settle();
        return tenant;
    }

    private static async Task AddPeople(ListTenant list)
    {
        var (tenant, size) = (list.Tenant, list.Size);
        await tenant.Host.AddAgents(tenant, size);
        var profile = new { agentId = list.Id(NodeKind.Agent, "anna"), capacity = size / 2 };
        await tenant.Admin.Done("setAgentProfile", profile, "agent { id }");
        await tenant.Host.MakeAvailable(tenant);
        for (var i = 0; i < size; i++)
        {
            await tenant.Admin.Done("createOrganisation", new { key = $"org{i}", name = $"Organisation {i}" }, "organisation { id }");
            await tenant.NewClient($"user-{i}", $"User {i}", Role.Requester, $"org{i}");
            await tenant.Admin.Done("createApiKey", new { name = $"Key {i}", userId = list.Id(NodeKind.User, "rita"), role = "REQUESTER" }, "apiKey { id }");
        }
    }

    private static async Task AddTickets(ListTenant list)
    {
        var (agent, size) = (list.Tenant.Agent, list.Size);
        for (var i = 0; i < size + 2; i++)
        {
            var opened = await agent.Done("openTicket", new
            {
                subject = $"Printer {i}",
                body = "It burns.",
                requesterId = list.Id(NodeKind.User, $"user-{i % size}"),
                organisationId = list.Id(NodeKind.Organisation, $"org{i % size}"),
                watcherIds = new[] { list.Id(NodeKind.User, "rita") },
                tags = new[] { $"tag{i}" },
                fields = new[] { new { key = "f0", value = new { text = "x" } } },
            });
            await agent.Done("replyToTicket", new { ticketId = opened.Text("ticket", "id"), body = "On it." });
            await agent.Done("escalateTicket", new { ticketId = opened.Text("ticket", "id"), reason = "Loud.", note = "Very." });
        }
    }

    private static async Task AddToFirst(ListTenant list)
    {
        var (agent, size, first) = (list.Tenant.Agent, list.Size, list.Ticket(1));
        for (var i = 0; i < size; i++)
        {
            string[] files = i < size / 4 ? [await Upload(list.Tenant)] : [];
            await agent.Done("addNote", new { ticketId = first, body = $"Note {i}", attachmentIds = files });
            await agent.Done("addWatcher", new { ticketId = first, userId = list.Id(NodeKind.User, $"user-{i}") });
            await agent.Done("linkTickets", new { ticketId = first, otherId = list.Ticket(i + 2), kind = "RELATES" });
            await agent.Done("setTicketField", new { ticketId = first, key = $"f{i}", value = new { text = "y" } });
            if (i < size / 4)
                await agent.Done("escalateTicket", new { ticketId = first, reason = $"Louder {i}.", note = "Very." });
        }

        for (var i = 0; i < size / 4; i++)
            await agent.Done("mergeTickets", new { ticketId = list.Ticket(size + 2 - i), intoId = first });
    }

    private static async Task AddViews(ListTenant list)
    {
        for (var i = 0; i < Math.Min(list.Size, Views); i++)
            await list.Tenant.Admin.Done("createView", new { name = $"View {i}", sharing = "TENANT", filter = new { tags = new[] { $"tag{i}" } } }, "view { id }");
    }

    private static async Task AddVersions(ListTenant list)
    {
        var admin = list.Tenant.Admin;
        for (var i = 1; i <= list.Size / 8; i++)
        {
            var json = JsonNode.Parse((await admin.Data("{ configuration { json } }")).GetProperty("configuration").GetProperty("json").GetRawText())!;
            json["name"] = $"Version {i}";
            await admin.Done("publishConfiguration", new { json, expectedVersion = i }, "configuration { version }");
        }

        for (var i = 0; i < Math.Max(1, list.Size / 20); i++)
            await admin.Done("createSandbox", new { slug = $"s{i}" }, "sandbox { key }");
    }

    private static async Task<string> Upload(TestTenant tenant)
    {
        var made = await tenant.Agent.Done("createUpload", new { fileName = "smoke.png", mediaType = "image/png", size = 1 }, "upload { attachmentId url }");
        using var http = new HttpClient();
        using var response = await http.PutAsync(new Uri(tenant.Host.Address, made.Text("upload", "url")), new ByteArrayContent([1]));
        response.EnsureSuccessStatusCode();
        return made.Text("upload", "attachmentId")!;
    }
}
