using System.Collections.Immutable;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Views;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Views;

/// <summary>What people say of a view; what they leave out stays as it is.</summary>
internal static class ViewInput
{
    public const int LongestName = 100;
    public const int LongestDescription = 500;

    public static void Declare(InputObjectType<InputObject> input, SchemaTypes types, bool isNew)
    {
        if (isNew)
            input.Field("name", types.String.NonNull(), $"Name to show, 1 to {LongestName} characters.");
        else
            input.Field("name", types.String, $"Name to show, 1 to {LongestName} characters.");
        input
            .Field("description", types.String, $"What it is for, up to {LongestDescription} characters.")
            .Field("filter", TicketFilterInput.Type(types), isNew ? "Which tickets. Default: all." : "Which tickets: replaces what was there.")
            .Field("orderBy", TicketOrderInput.Type(types), isNew ? "The order. Default: what is due next comes first." : "The order.")
            .Field("columns", ViewTypes.Column(types).NonNull().List(), isNew ? "What to show of each ticket. Default: a usual choice." : "What to show of each ticket.")
            .Field("sharing", ViewTypes.Sharing(types), isNew ? "Who sees it. Default: only you." : "Who sees it.")
            .Field("teamId", types.Id, "With `TEAM`: the team.");
    }

    /// <summary>The view with what the input says, after a check of it.</summary>
    public static async ValueTask<Result<SavedView>> Apply(InputObject input, ApiRequest request, SavedView view)
    {
        var definition = Definition(input, request, view);
        if (!definition.IsSuccess)
            return definition.Refusal;
        var name = input.GetString("name")?.Trim() ?? view.Name;
        if (name.Length is 0 or > LongestName)
            return ViewErrors.Name();
        var description = input.Has("description") ? input.GetString("description") : view.Description;
        if (description?.Length > LongestDescription)
            return ViewErrors.Description();
        var shared = await Share(input, request, view);
        return shared.IsSuccess
            ? shared.Value with { Name = name, Description = description, Definition = DomainJson.Serialize(definition.Value), UpdatedAt = await request.Now() }
            : shared.Refusal;
    }

    private static Result<ViewDefinition> Definition(InputObject input, ApiRequest request, SavedView view)
    {
        var definition = view.Definition.IsEmpty
            ? new ViewDefinition(TicketRule.None, ViewDefinition.StandardSort, ViewDefinition.StandardColumns)
            : DomainJson.Deserialize<ViewDefinition>(view.Definition.Span);
        if (input.GetObject("filter") is { } filter)
        {
            var rule = TicketFilterInput.ReadRule(request, filter);
            if (!rule.IsSuccess)
                return rule.Refusal with { Field = $"filter.{rule.Refusal.Field}" };
            definition = definition with { Rule = rule.Value };
        }

        if (input.Get<TicketSort?>("orderBy") is { } sort)
            definition = definition with { Sort = sort };
        if (input.Get<object>("columns") is null)
            return definition;
        ImmutableArray<ViewColumn> columns = [.. input.GetList<ViewColumn>("columns")];
        return columns.IsEmpty || columns.Distinct().Count() != columns.Length ? ViewErrors.Columns() : definition with { Columns = columns };
    }

    private static async ValueTask<Result<SavedView>> Share(InputObject input, ApiRequest request, SavedView view)
    {
        var sharing = input.Get<ViewSharing?>("sharing") ?? view.Sharing;
        var team = sharing == ViewSharing.Team ? view.Team : null;
        if (input.GetString("teamId") is { } id)
        {
            if (request.SlugOf<TeamId>(id, NodeKind.Team) is not { } named || (await request.Configuration()).Team(named) is null)
                return InputErrors.NotFound("team", "teamId");
            if (sharing != ViewSharing.Team)
                return ViewErrors.Team();
            team = named;
        }

        if (sharing == ViewSharing.Team && team is null)
            return ViewErrors.Team();
        if ((sharing, team) != (view.Sharing, view.Team) && !await ViewAccess.MayShare(request, sharing, team))
            return InputErrors.NotAllowed("sharing");
        return view with { Sharing = sharing, Team = team };
    }
}
