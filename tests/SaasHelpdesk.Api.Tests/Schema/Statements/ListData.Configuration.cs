using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <content>What is configured.</content>
internal static partial class ListData
{
    private static TenantConfiguration Configure(TenantConfiguration configuration, int size) => configuration with
    {
        Statuses = [.. configuration.Statuses, .. Range(Math.Min(size - 1, 80), i => new StatusDefinition($"Extra {i}", StatusCategory.Open))],
        Categories = [.. configuration.Categories, .. Range(size - 1, i => new CategoryDefinition($"extra{i}", $"Extra {i}"))],
        Calendars = [WithSpecialDays(configuration.Calendars[0], size), .. configuration.Calendars.Skip(1), .. Range(size - 1, i => configuration.Calendars[0] with { Id = new($"extra-{i}") })],
        Policies = [.. configuration.Policies, .. Range(size - 1, i => configuration.Policies[0] with { Id = new($"extra-{i}") })],
        Routing = [.. configuration.Routing, .. Range(size - 1, i => configuration.Routing[0] with { Id = new($"extra-{i}"), SetTeam = new TeamId($"team{i}") })],
        Fields =
        [
            .. Range(size, i => new FieldDefinition { Id = new($"f{i}"), Name = $"Field {i}", Type = FieldType.Text }),
            new() { Id = new("choice"), Name = "Choice", Type = FieldType.Select, Options = [.. Range(size, i => new FieldOption($"o{i}", $"Option {i}"))] },
        ],
        Teams =
        [
            .. configuration.Teams.Select(team => team with
            {
                Lead = new AgentId("ada"),
                Members = [.. team.Members, .. Range(size, i => new TeamMember { Agent = new AgentId($"agent{i}") })],
            }),
            .. Range(size - 1, i => new TeamDefinition { Id = new($"team{i}"), Name = $"Team {i}", Level = 1, Assignment = AssignmentMode.Manual, Members = [new TeamMember { Agent = new AgentId("anna") }] }),
        ],
    };

    private static CalendarDefinition WithSpecialDays(CalendarDefinition calendar, int size) => calendar with
    {
        SpecialDays = [.. Range(size, i => new SpecialDay(new LocalDate(2027, 1, 1).PlusDays(i), $"Special {i}", [new LocalHours(9 * 60, 12 * 60)]))],
    };

    private static IEnumerable<T> Range<T>(int count, Func<int, T> item) => Enumerable.Range(0, count).Select(item);
}
