using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>A tenant with so many of everything that comes in lists.</summary>
internal static class ListData
{
    public static async Task<TestTenant> Create(ApiHost host, string slug, int size)
    {
        var tenant = await host.NewTenant(slug, configuration => Configure(configuration, size));
        await host.AddAgents(tenant, size);
        await host.MakeAvailable(tenant);
        var users = new List<string>();
        for (var i = 0; i < size; i++)
            users.Add(await (await tenant.NewClient($"user-{i}", $"User {i}", Identity.Principals.Role.Requester)).MyId());
        var rita = await tenant.Requester.MyId();
        for (var i = 0; i < size + 2; i++)
        {
            var fields = new[] { new { key = "f0", value = new { text = "x" } } };
            var opened = await tenant.Agent.Done("openTicket", new { subject = $"Printer {i}", body = "It burns.", requesterId = users[i % size], watcherIds = new[] { rita }, fields });
            await tenant.Agent.Done("replyToTicket", new { ticketId = opened.Text("ticket", "id"), body = "On it." });
            await tenant.Agent.Done("escalateTicket", new { ticketId = opened.Text("ticket", "id"), reason = "Loud.", note = "Very." });
        }

        await host.Settle();
        var first = Id(tenant, 1);
        for (var i = 0; i < size; i++)
        {
            await tenant.Agent.Done("addNote", new { ticketId = first, body = $"Note {i}" });
            await tenant.Agent.Done("addWatcher", new { ticketId = first, userId = users[i] });
            await tenant.Agent.Done("linkTickets", new { ticketId = first, otherId = Id(tenant, i + 2), kind = "RELATES" });
            await tenant.Agent.Done("setTicketField", new { ticketId = first, key = $"f{i}", value = new { text = "y" } });
            await tenant.Admin.Done("createApiKey", new { name = $"Key {i}", userId = rita, role = "REQUESTER" }, "apiKey { id }");
        }

        for (var i = 0; i < Math.Max(1, size / 4); i++)
            await tenant.Agent.Done("mergeTickets", new { ticketId = Id(tenant, size + 2 - i), intoId = first });
        await host.Settle();
        return tenant;
    }

    private static string Id(TestTenant tenant, int number) => new GlobalId(NodeKind.Ticket, tenant.Id, $"{number}").ToString();

    private static TenantConfiguration Configure(TenantConfiguration configuration, int size) => configuration with
    {
        Statuses = [.. configuration.Statuses, .. Range(Math.Min(size - 1, 80), i => new StatusDefinition($"Extra {i}", StatusCategory.Open))],
        Categories = [.. configuration.Categories, .. Range(size - 1, i => new CategoryDefinition($"extra{i}", $"Extra {i}"))],
        Calendars = [.. configuration.Calendars, .. Range(size - 1, i => configuration.Calendars[0] with { Id = new($"extra-{i}") })],
        Policies = [.. configuration.Policies, .. Range(size - 1, i => configuration.Policies[0] with { Id = new($"extra-{i}") })],
        Fields =
        [
            .. Range(size, i => new FieldDefinition { Id = new($"f{i}"), Name = $"Field {i}", Type = FieldType.Text }),
            new() { Id = new("choice"), Name = "Choice", Type = FieldType.Select, Options = [.. Range(size, i => new FieldOption($"o{i}", $"Option {i}"))] },
        ],
        Teams =
        [
            .. configuration.Teams.Select(team => team with { Members = [.. team.Members, .. Range(size, i => new TeamMember { Agent = new AgentId($"agent{i}") })] }),
            .. Range(size - 1, i => new TeamDefinition { Id = new($"team{i}"), Name = $"Team {i}", Level = 1, Assignment = AssignmentMode.Manual, Members = [new TeamMember { Agent = new AgentId("anna") }] }),
        ],
    };

    private static IEnumerable<T> Range<T>(int count, Func<int, T> item) => Enumerable.Range(0, count).Select(item);
}
