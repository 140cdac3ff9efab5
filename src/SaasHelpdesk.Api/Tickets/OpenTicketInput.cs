using SaasHelpdesk.Api.Attachments;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Makes the command of <c>openTicket</c>: checks rights field by field, finds everybody who is named.</summary>
internal static class OpenTicketInput
{
    private static readonly string[] SupportFields =
    [
        "requesterEmail", "requesterName", "onBehalfOfId", "isInternal", "channel", "impact", "priority", "tags", "isVip", "organisationId", "teamId",
        "assigneeId", "watcherIds", "externalReference", "openedAt", "status",
    ];

    public static async ValueTask<Result<OpenTicket>> Read(InputObject input, ApiRequest request)
    {
        if (Check(input, request) is { } refusal)
            return refusal;
        var requester = await RequesterInput.Find(input, request);
        if (!requester.IsSuccess)
            return requester.Refusal;
        var onBehalfOf = await UserInput.Find(request, input.GetString("onBehalfOfId"), "onBehalfOfId");
        if (!onBehalfOf.IsSuccess)
            return onBehalfOf.Refusal;
        var watchers = await UserInput.FindAll(request, input.GetList<string>("watcherIds"), "watcherIds");
        if (!watchers.IsSuccess)
            return watchers.Refusal;
        var followUpOf = input.GetString("followUpOfId") is { } id ? await TicketAccess.Find(request, request.TicketOf(id)) : null;
        if (followUpOf is null && input.GetString("followUpOfId") is not null)
            return InputErrors.NotFound("ticket", "followUpOfId");
        var files = await AttachmentInput.Read(input, request);
        if (!files.IsSuccess)
            return files.Refusal;
        return CheckIds(input, request) ?? (Result<OpenTicket>)(Command(input, request, requester.Value) with
        {
            OnBehalfOf = onBehalfOf.Value?.Id,
            Watchers = [.. watchers.Value],
            FollowUpOf = followUpOf?.Id,
            Attachments = files.Value,
        });
    }

    public static TicketField ReadField(InputObject input) =>
        FieldId.TryParse(input.GetString("key"), out var field)
            ? new TicketField(field, input.Get<FieldValue>("value")!)
            : throw new GraphQLException($"There is no field '{input.GetString("key")}'.", ApiErrorCodes.NotFound);

    private static OpenTicket Command(InputObject input, ApiRequest request, UserRow requester) =>
        new(input.GetString("subject")!, input.GetString("body")!, requester.Id, requester.Name)
        {
            Type = input.Get<TicketType>("type"),
            Channel = input.Get<ContactChannel?>("channel") ?? ContactChannel.Api,
            Internal = input.Get<bool?>("isInternal") ?? false,
            Organisation = Slug<OrganisationId>(input, request, "organisationId", NodeKind.Organisation) ?? requester.Organisation,
            Vip = input.Get<bool?>("isVip") ?? requester.Vip,
            Impact = input.Get<Impact?>("impact"),
            Urgency = input.Get<Urgency?>("urgency"),
            Priority = input.Get<Priority?>("priority"),
            Category = input.GetString("category"),
            Tags = [.. input.GetList<string>("tags")],
            Fields = [.. input.GetList<TicketField>("fields")],
            Team = Slug<TeamId>(input, request, "teamId", NodeKind.Team),
            Agent = Slug<AgentId>(input, request, "assigneeId", NodeKind.Agent),
            ExternalReference = input.GetString("externalReference"),
            OpenedAt = input.Get<NodaTime.Instant?>("openedAt"),
            Status = input.GetString("status"),
        };

    private static Refusal? Check(InputObject input, ApiRequest request)
    {
        if (request.Allows(Permission.WorkTickets))
            return null;
        if (!request.Allows(Permission.WriteTickets))
            return InputErrors.NotAllowed();
        foreach (var field in SupportFields)
        {
            if (input.Has(field) && input.Get<object>(field) is not null)
                return InputErrors.NotAllowed(field);
        }

        return null;
    }

    private static Refusal? CheckIds(InputObject input, ApiRequest request)
    {
        if (input.GetString("organisationId") is not null && Slug<OrganisationId>(input, request, "organisationId", NodeKind.Organisation) is null)
            return InputErrors.NotFound("organisation", "organisationId");
        if (input.GetString("teamId") is not null && Slug<TeamId>(input, request, "teamId", NodeKind.Team) is null)
            return InputErrors.NotFound("team", "teamId");
        return input.GetString("assigneeId") is not null && Slug<AgentId>(input, request, "assigneeId", NodeKind.Agent) is null
            ? InputErrors.NotFound("agent", "assigneeId")
            : null;
    }

    private static TId? Slug<TId>(InputObject input, ApiRequest request, string field, NodeKind kind)
        where TId : struct, ISlugId<TId> => input.GetString(field) is { } id ? request.SlugOf<TId>(id, kind) : null;
}
