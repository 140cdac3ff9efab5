using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Identity.Tests.Permissions;

public sealed class AccessPolicyTests
{
    private static readonly UserId Anna = new("anna"), Ben = new("ben");
    private static readonly OrganisationId Sales = new("sales"), Plant = new("plant");

    /// <summary>The whole matrix, so that a right which nobody meant to give shows here.</summary>
    [Theory]
    [InlineData(Role.Requester, "Own - Own - - - - - - -")]
    [InlineData(Role.Supervisor, "Organisation - Organisation - - - - - - -")]
    [InlineData(Role.Agent, "Tenant Tenant Tenant Tenant Tenant Tenant - - - -")]
    [InlineData(Role.TeamLead, "Tenant Tenant Tenant Tenant Tenant Tenant - - - -")]
    [InlineData(Role.TenantAdmin, "Tenant Tenant Tenant Tenant Tenant Tenant Tenant Tenant Tenant Tenant")]
    public void ReachOf_should_follow_the_matrix(Role role, string reaches) =>
        Assert.Equal(
            reaches.Replace("-", "Nothing", StringComparison.Ordinal).Split(' '),
            Enum.GetValues<Permission>().Select(permission => AccessPolicy.ReachOf(Of(role), permission).ToString()));

    [Theory]
    [InlineData(CredentialScopes.TicketsRead, "ReadTickets ReadInternals")]
    [InlineData(CredentialScopes.TicketsWrite, "ReadTickets ReadInternals WriteTickets WorkTickets")]
    [InlineData(CredentialScopes.PeopleRead, "ReadPeople")]
    [InlineData(CredentialScopes.ConfigurationRead, "ReadConfiguration")]
    [InlineData(CredentialScopes.ConfigurationWrite, "ReadConfiguration WriteConfiguration")]
    [InlineData(CredentialScopes.ApiKeysManage, "ManageApiKeys")]
    [InlineData(CredentialScopes.PeopleWrite, "ReadPeople WritePeople")]
    [InlineData(CredentialScopes.AuditRead, "ReadAudit")]
    public void Allows_should_stay_within_the_scopes_of_the_credential(string scope, string permissions) =>
        Assert.Equal(
            permissions,
            string.Join(' ', Enum.GetValues<Permission>().Where(p => AccessPolicy.Allows(Of(Role.TenantAdmin) with { Scopes = [scope] }, p))));

    [Fact]
    public void Allows_should_not_widen_a_role_by_scopes() =>
        Assert.False(AccessPolicy.Allows(Of(Role.Requester) with { Scopes = CredentialScopes.All }, Permission.WriteConfiguration));

    [Fact]
    public void Allows_should_deny_when_the_role_is_unknown() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.False(AccessPolicy.Allows(Of((Role)99), permission)));

    [Fact]
    public void Allows_should_keep_a_requester_to_own_tickets()
    {
        var anna = Of(Role.Requester) with { Organisation = Sales };
        Assert.True(AccessPolicy.Allows(anna, Permission.ReadTickets, Anna, Sales));
        Assert.False(AccessPolicy.Allows(anna, Permission.ReadTickets, Ben, Sales));
        Assert.False(AccessPolicy.Allows(anna, Permission.ReadInternals, Anna, Sales));
    }

    [Fact]
    public void Allows_should_keep_a_supervisor_to_the_organisation()
    {
        var anna = Of(Role.Supervisor) with { Organisation = Sales };
        Assert.True(AccessPolicy.Allows(anna, Permission.ReadTickets, Ben, Sales));
        Assert.True(AccessPolicy.Allows(anna, Permission.ReadTickets, Anna, null));
        Assert.False(AccessPolicy.Allows(anna, Permission.ReadTickets, Ben, Plant));
        Assert.False(AccessPolicy.Allows(anna, Permission.ReadTickets, Ben, null));
        Assert.False(AccessPolicy.Allows(anna with { Organisation = null }, Permission.ReadTickets, Ben, null));
    }

    private static Principal Of(Role role) => new(new("acme"), Anna, "Anna", role);
}
