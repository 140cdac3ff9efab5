using System.Globalization;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>A tenant with so many of everything.</summary>
internal sealed record ListTenant(TestTenant Tenant, int Size)
{
    /// <summary>Puts the tenant's own ids and times into a query.</summary>
    public string Fill(string query) => query
        .Replace("%agent%", Id(NodeKind.Agent, "anna"), StringComparison.Ordinal)
        .Replace("%team%", Id(NodeKind.Team, "first-level"), StringComparison.Ordinal)
        .Replace("%view%", Id(NodeKind.View, "all-open"), StringComparison.Ordinal)
        .Replace("%organisation%", Id(NodeKind.Organisation, "org0"), StringComparison.Ordinal)
        .Replace("%user%", Id(NodeKind.User, "user-0"), StringComparison.Ordinal)
        .Replace("%tickets%", "[" + string.Join(", ", Enumerable.Range(1, Size).Select(number => $"\"{Ticket(number)}\"")) + "]", StringComparison.Ordinal)
        .Replace("%past%", Time(-7), StringComparison.Ordinal)
        .Replace("%now%", Time(0), StringComparison.Ordinal)
        .Replace("%future%", Time(7), StringComparison.Ordinal);

    public string Ticket(int number) => Id(NodeKind.Ticket, number.ToString(CultureInfo.InvariantCulture));

    public string Id(NodeKind kind, string key) => new GlobalId(kind, Tenant.Id, key).ToString();

    private string Time(int days) => NodaTime.Text.InstantPattern.ExtendedIso.Format(Tenant.Host.Time.Now + NodaTime.Duration.FromDays(days));
}
