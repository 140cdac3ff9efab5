using System.Globalization;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Requests;

/// <content>
/// Global ids. Whatever is wrong with one that comes in (nonsense, another kind, another tenant) it stands for nothing here, and the caller
/// learns no more than that.
/// </content>
internal sealed partial class ApiRequest
{
    public string IdOf(TicketId ticket) => Of(NodeKind.Ticket, ticket.ToString());

    public string IdOf(TicketId ticket, int message) => Of(NodeKind.Message, string.Create(CultureInfo.InvariantCulture, $"{ticket.Number}-{message}"));

    public string IdOf(UserId user) => Of(NodeKind.User, user.Value);

    public string IdOf(AgentId agent) => Of(NodeKind.Agent, agent.Value);

    public string IdOf(TeamId team) => Of(NodeKind.Team, team.Value);

    public string IdOf(OrganisationId organisation) => Of(NodeKind.Organisation, organisation.Value);

    public string IdOf(ViewId view) => Of(NodeKind.View, view.Value);
    public string IdOf(AttachmentId attachment) => Of(NodeKind.Attachment, attachment.Value);

    public string IdOfTenant() => Of(NodeKind.Tenant, Tenant.Value);

    public string IdOfApiKey(string hash) => Of(NodeKind.ApiKey, hash);

    /// <summary>The key of an id of that kind in this tenant, or null.</summary>
    public string? KeyOf(string id, NodeKind kind) =>
        GlobalId.TryParse(id, out var parsed) && parsed.Kind == kind && parsed.Tenant == Tenant ? parsed.Key : null;

    public TicketId? TicketOf(string id) => TicketId.TryParse(KeyOf(id, NodeKind.Ticket), out var ticket) ? ticket : null;

    public TId? SlugOf<TId>(string id, NodeKind kind)
        where TId : struct, ISlugId<TId> => TId.TryParse(KeyOf(id, kind), out var parsed) ? parsed : null;

    private string Of(NodeKind kind, string key) => new GlobalId(kind, Tenant, key).ToString();
}
