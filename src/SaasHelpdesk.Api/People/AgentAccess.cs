using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.People;

/// <summary>Which agents there are, and who may change them.</summary>
internal static class AgentAccess
{
    /// <summary>The agent, if there is one: known from work, named by a team, or a user of the support side. Commands alone would make anybody an agent.</summary>
    public static async ValueTask<AgentId?> Find(ApiRequest request, AgentId? agent)
    {
        if (agent is not { } id)
            return null;
        if (await request.Agents.Load(id) is not null)
            return id;
        if ((await request.Configuration()).Teams.Any(team => team.Lead == id || team.Members.Any(member => member.Agent == id)))
            return id;
        return await request.Users.Load(new UserId(id.Value)) is { } user && RoleNames.TryParse(user.Role, out var role) && Principal.IsSupportRole(role) ? id : null;
    }

    /// <summary>Whether the principal may change the agent: who may change people, and the lead of one of the agent's teams.</summary>
    public static async ValueTask<bool> MayLead(ApiRequest request, AgentId agent)
    {
        if (request.Allows(Permission.WritePeople))
            return true;
        var self = new AgentId(request.Principal.User.Value);
        return request.Allows(Permission.WorkTickets)
            && (await request.Configuration()).Teams.Any(team => team.Lead == self && team.Members.Any(member => member.Agent == agent));
    }
}
