using NodaTime;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>TicketFilter.</summary>
internal static class TicketFilterInput
{
    private static readonly Duration LongestSpan = Duration.FromDays(3660);
    private static readonly string[] Spans = ["dueWithin", "createdWithin", "updatedWithin", "notUpdatedFor"];

    // All ids of these kinds are slugs.
    private static readonly (string Field, NodeKind Kind)[] Ids =
    [
        ("requesterIds", NodeKind.User), ("organisationIds", NodeKind.Organisation), ("ownerIds", NodeKind.Agent), ("assigneeIds", NodeKind.Agent),
        ("teamIds", NodeKind.Team),
    ];

    public static InputObjectType<InputObject> Type(SchemaTypes types) =>
        types.Schema.InputObject("TicketFilter", "Which tickets: those that pass every condition that is set. An empty list is no condition.");

    public static InputObjectType<InputObject> Declare(SchemaTypes types)
    {
        var ids = types.Id.NonNull().List();
        var texts = types.String.NonNull().List();
        return Type(types)
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
            .Field("isEscalated", types.Boolean, "Support side: whether management attention was asked for.")
            .Field("isAssignedToMe", types.Boolean, "True: you work on it. False is no condition, here and in the next three.")
            .Field("isOwnedByMe", types.Boolean, "True: you are its case owner.")
            .Field("isRequestedByMe", types.Boolean, "True: it is your request.")
            .Field("isOfMyTeams", types.Boolean, "True: a team has it in which you work or that you lead.")
            .Field("dueWithin", types.Duration, "Due before so long from now, late ones that still run included; at most ten years, here and in the next three.")
            .Field("createdWithin", types.Duration, "Came in within so long before now.")
            .Field("updatedWithin", types.Duration, "Changed within so long before now.")
            .Field("notUpdatedFor", types.Duration, "Not changed for so long.")
            .Field("dueBefore", types.DateTime, "Due before this instant.")
            .Field("createdFrom", types.DateTime, "Came in at this instant or later.")
            .Field("createdBefore", types.DateTime, "Came in before this instant.")
            .Field("updatedFrom", types.DateTime, "Changed at this instant or later.")
            .Field("updatedBefore", types.DateTime, "Changed before this instant.")
            .Field("externalReference", types.String, "The id in the system that the ticket came from.")
            .Field("text", types.String, "Words of the subject or of one message; each word matches its inflections and longer words that begin with it.");
    }

    /// <summary>The filter as it is meant now and by the principal.</summary>
    public static async ValueTask<Result<TicketFilter>> Read(ApiRequest request, InputObject? input)
    {
        var rule = ReadRule(request, input);
        return rule.IsSuccess ? rule.Value.Resolve(await request.Now(), request.Principal.User, rule.Value.IsOfMyTeams ? await request.OwnTeams() : []) : rule.Refusal;
    }

    /// <summary>The filter with what depends on who asks and when. An id that stands for nothing is an error, since leaving it out would widen the filter.</summary>
    public static Result<TicketRule> ReadRule(ApiRequest request, InputObject? input)
    {
        if (input is null)
            return TicketRule.None;
        if (Misfit(request, input) is { } refusal)
            return refusal;
        return new TicketRule(Fixed(request, input))
        {
            IsAssignedToMe = input.Get<bool?>("isAssignedToMe") ?? false,
            IsOwnedByMe = input.Get<bool?>("isOwnedByMe") ?? false,
            IsRequestedByMe = input.Get<bool?>("isRequestedByMe") ?? false,
            IsOfMyTeams = input.Get<bool?>("isOfMyTeams") ?? false,
            DueWithin = input.Get<Duration?>("dueWithin"),
            CreatedWithin = input.Get<Duration?>("createdWithin"),
            UpdatedWithin = input.Get<Duration?>("updatedWithin"),
            NotUpdatedFor = input.Get<Duration?>("notUpdatedFor"),
        };
    }

    private static Refusal? Misfit(ApiRequest request, InputObject input)
    {
        // Escalation is the support side's business: what is not shown must not be found out by filtering either.
        if (input.Get<bool?>("isEscalated") is not null && !request.Allows(Permission.ReadInternals))
            return InputErrors.NotAllowed("isEscalated");
        foreach (var (field, kind) in Ids)
        {
            foreach (var id in input.GetList<string>(field))
            {
                if (request.SlugOf<UserId>(id, kind) is null)
                    return InputErrors.NotFound(kind.ToString().ToLowerInvariant(), field);
            }
        }

        foreach (var field in Spans)
        {
            if (input.Get<Duration?>(field) is { } span && (span < Duration.Zero || span > LongestSpan))
                return Refusal.Validation("filter.span", "A span of time is at least zero and at most ten years.", field);
        }

        return null;
    }

    private static IEnumerable<TId> Slugs<TId>(ApiRequest request, InputObject input, string field, NodeKind kind)
        where TId : struct, ISlugId<TId> => input.GetList<string>(field).Select(id => request.SlugOf<TId>(id, kind)!.Value);

    private static TicketFilter Fixed(ApiRequest request, InputObject input) => new()
    {
        IsActive = input.Get<bool?>("isActive"),
        Types = [.. input.GetList<TicketType>("types")],
        Statuses = [.. input.GetList<string>("statuses")],
        StatusCategories = [.. input.GetList<StatusCategory>("statusCategories")],
        Priorities = [.. input.GetList<Priority>("priorities")],
        Channels = [.. input.GetList<ContactChannel>("channels")],
        CategoryUnder = input.GetString("categoryUnder"),
        Requesters = [.. Slugs<UserId>(request, input, "requesterIds", NodeKind.User)],
        Organisations = [.. Slugs<OrganisationId>(request, input, "organisationIds", NodeKind.Organisation)],
        Owners = [.. Slugs<AgentId>(request, input, "ownerIds", NodeKind.Agent)],
        Assignees = [.. Slugs<AgentId>(request, input, "assigneeIds", NodeKind.Agent)],
        IsAssigned = input.Get<bool?>("isAssigned"),
        Teams = [.. Slugs<TeamId>(request, input, "teamIds", NodeKind.Team)],
        Levels = [.. input.GetList<int>("levels")],
        Tags = [.. input.GetList<string>("tags")],
        AnyTag = [.. input.GetList<string>("anyTag")],
        IsVip = input.Get<bool?>("isVip"),
        IsBreached = input.Get<bool?>("isBreached"),
        IsEscalated = input.Get<bool?>("isEscalated"),
        DueBefore = input.Get<Instant?>("dueBefore"),
        CreatedFrom = input.Get<Instant?>("createdFrom"),
        CreatedBefore = input.Get<Instant?>("createdBefore"),
        UpdatedFrom = input.Get<Instant?>("updatedFrom"),
        UpdatedBefore = input.Get<Instant?>("updatedBefore"),
        ExternalReference = input.GetString("externalReference"),
        Text = input.GetString("text"),
    };
}
