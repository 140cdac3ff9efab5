using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>TicketFilter.</summary>
internal static class TicketFilterInput
{
    public static InputObjectType<InputObject> Declare(SchemaTypes types)
    {
        var ids = types.Id.NonNull().List();
        var texts = types.String.NonNull().List();
        return types.Schema.InputObject("TicketFilter", "Which tickets: those that pass every condition that is set. An empty list is no condition.")
            .Field("isActive", types.Boolean, "True: only tickets that are neither resolved nor closed; false: only those that are.")
            .Field("types", TicketEnums.Type(types).NonNull().List(), "One of these kinds.")
            .Field("statuses", texts, "One of these names of a status.")
            .Field("statusCategories", TicketEnums.StatusCategory(types).NonNull().List(), "One of these meanings of the status.")
            .Field("priorities", TicketEnums.Priority(types).NonNull().List(), "One of these priorities.")
            .Field("channels", TicketEnums.Channel(types).NonNull().List(), "One of these channels.")
            .Field("categoryUnder", types.String, "This category or one below it.")
            .Field("requesterIds", ids, "One of these requesters (ids of users).")
            .Field("organisationIds", ids, "One of these organisations.")
            .Field("ownerIds", ids, "One of these case owners (ids of agents).")
            .Field("assigneeIds", ids, "One of these assignees (ids of agents).")
            .Field("isAssigned", types.Boolean, "True: somebody is assigned; false: nobody is.")
            .Field("teamIds", ids, "One of these teams.")
            .Field("levels", types.Int.NonNull().List(), "One of these support levels.")
            .Field("tags", texts, "All of these tags.")
            .Field("anyTag", texts, "At least one of these tags.")
            .Field("isVip", types.Boolean, "Whether the requester is a VIP.")
            .Field("isBreached", types.Boolean, "Whether a clock was breached.")
            .Field("dueBefore", types.DateTime, "Due before this instant.")
            .Field("createdFrom", types.DateTime, "Came in at this instant or later.")
            .Field("createdBefore", types.DateTime, "Came in before this instant.")
            .Field("updatedFrom", types.DateTime, "Changed at this instant or later.")
            .Field("updatedBefore", types.DateTime, "Changed before this instant.")
            .Field("externalReference", types.String, "The id in the system that the ticket came from.")
            .Field("text", types.String, "Words of the subject or of one message; each word matches its inflections and longer words that begin with it.");
    }

    public static TicketFilter Read(ApiRequest request, InputObject? input) => input is null ? TicketFilter.None : new()
    {
        IsActive = input.Get<bool?>("isActive"),
        Types = [.. input.GetList<TicketType>("types")],
        Statuses = [.. input.GetList<string>("statuses")],
        StatusCategories = [.. input.GetList<StatusCategory>("statusCategories")],
        Priorities = [.. input.GetList<Priority>("priorities")],
        Channels = [.. input.GetList<ContactChannel>("channels")],
        CategoryUnder = input.GetString("categoryUnder"),
        Requesters = [.. request.SlugsOf<UserId>(input.GetList<string>("requesterIds"), NodeKind.User)],
        Organisations = [.. request.SlugsOf<OrganisationId>(input.GetList<string>("organisationIds"), NodeKind.Organisation)],
        Owners = [.. request.SlugsOf<AgentId>(input.GetList<string>("ownerIds"), NodeKind.Agent)],
        Assignees = [.. request.SlugsOf<AgentId>(input.GetList<string>("assigneeIds"), NodeKind.Agent)],
        IsAssigned = input.Get<bool?>("isAssigned"),
        Teams = [.. request.SlugsOf<TeamId>(input.GetList<string>("teamIds"), NodeKind.Team)],
        Levels = [.. input.GetList<int>("levels")],
        Tags = [.. input.GetList<string>("tags")],
        AnyTag = [.. input.GetList<string>("anyTag")],
        IsVip = input.Get<bool?>("isVip"),
        IsBreached = input.Get<bool?>("isBreached"),
        DueBefore = input.Get<NodaTime.Instant?>("dueBefore"),
        CreatedFrom = input.Get<NodaTime.Instant?>("createdFrom"),
        CreatedBefore = input.Get<NodaTime.Instant?>("createdBefore"),
        UpdatedFrom = input.Get<NodaTime.Instant?>("updatedFrom"),
        UpdatedBefore = input.Get<NodaTime.Instant?>("updatedBefore"),
        ExternalReference = input.GetString("externalReference"),
        Text = input.GetString("text"),
    };
}
