using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.Api.Escalation;

/// <summary>Reads what to try: a ticket, and optionally a policy and a ladder in place of the configured ones.</summary>
internal static class DryRunInput
{
    public static InputObjectType<InputObject> Declare(SchemaTypes types) => types.Schema
        .InputObject("LadderDryRunInput", "A ticket that does not exist, and what to try on it.")
        .Field("openedAt", types.DateTime, "When it comes in. Now if it is not given.")
        .Field("until", types.DateTime, "How far to look, inclusive: at most 366 days after it comes in. 30 days if it is not given.")
        .FieldWithDefault("priority", TicketEnums.Priority(types).NonNull(), "How soon it must be worked on.", "MODERATE")
        .FieldWithDefault("type", TicketEnums.Type(types).NonNull(), "The ITIL kind.", "INCIDENT")
        .Field("category", types.String, "A category path of the tenant.")
        .Field("teamId", types.Id, "The team that gets it. Null leaves it to the intake rules.")
        .Field("policyKey", types.String, "The SLA policy to measure it by. Null for the one that would apply.")
        .FieldWithDefault("metric", ClockTypes.Metric(types).NonNull(), "The clock that the ladder hangs on, if one is given.", "RESOLUTION")
        .Field("ladderKey", types.String, "A ladder of the configuration to hang on the clock in place of the policy's.")
        .Field("ladder", types.Json, "A ladder that is not published, in the form of the configuration, to hang on the clock. Not together with `ladderKey`.");

    public static async ValueTask<Result<LadderTrial>> Read(InputObject input, ApiRequest request, Duration usual, Duration longest)
    {
        var openedAt = input.Get<Instant?>("openedAt") ?? await request.Now();
        var until = input.Get<Instant?>("until") ?? openedAt + usual;
        if (openedAt < BusinessCalendar.Earliest || openedAt > BusinessCalendar.Latest - Duration.FromDays(3660))
            return Refusal.Validation("dry-run.opened-at", "Calendars do not reach that far.", "openedAt");
        if (until < openedAt || until > openedAt + longest)
            return Refusal.Validation("dry-run.until", "A dry run looks at most 366 days ahead.", "until");
        var team = input.GetString("teamId") is { } id ? request.SlugOf<TeamId>(id, NodeKind.Team) : null;
        if (team is null && input.GetString("teamId") is not null)
            return InputErrors.NotFound("team", "teamId");
        var configuration = WithPolicy(await request.Configuration(), input.GetString("policyKey"));
        if (configuration.IsSuccess)
            configuration = WithLadder(configuration.Value, input);
        if (!configuration.IsSuccess)
            return configuration.Refusal;
        var command = new OpenTicket("Dry run", "Dry run", request.Principal.User, request.Principal.Name)
        {
            Type = input.Get<TicketType>("type"),
            Priority = input.Get<Priority>("priority"),
            Category = input.GetString("category"),
            Team = team,
        };
        return new LadderTrial(configuration.Value, command, openedAt, until);
    }

    private static Result<TenantConfiguration> WithPolicy(TenantConfiguration configuration, string? key)
    {
        if (key is null)
            return configuration;
        return PolicyId.TryParse(key, out var id) && configuration.Policy(id) is { } policy
            ? configuration with { Policies = [policy with { Active = true, When = Condition.Always }] }
            : InputErrors.NotFound("policy", "policyKey");
    }

    private static Result<TenantConfiguration> WithLadder(TenantConfiguration configuration, InputObject input)
    {
        var (key, draft) = (input.GetString("ladderKey"), input.Get<JsonText?>("ladder"));
        if (key is not null && draft is not null)
            return Refusal.Validation("dry-run.ladder", "Give ladderKey or ladder, not both.", "ladder");
        if (key is not null)
            return LadderId.TryParse(key, out var id) && configuration.Ladder(id) is not null ? Hang(configuration, id, input) : InputErrors.NotFound("ladder", "ladderKey");
        if (draft is not { } json)
            return configuration;
        try
        {
            var ladder = DomainJson.Deserialize<EscalationLadder>(json.Utf8.Span);
            if (LadderValidation.Check(ladder) is [var first, ..])
                return first with { Field = $"ladder.{first.Field}" };
            return Hang(configuration with { Ladders = [.. configuration.Ladders.Where(other => other.Id != ladder.Id), ladder] }, ladder.Id, input);
        }
        catch (JsonException error)
        {
            return Refusal.Validation("dry-run.ladder", "This is not a ladder: a member is missing, misspelt or of another type.", $"ladder{error.Path?.TrimStart('$')}");
        }
    }

    private static TenantConfiguration Hang(TenantConfiguration configuration, LadderId ladder, InputObject input)
    {
        var metric = input.Get<SlaMetric>("metric");
        return configuration with { Policies = [.. configuration.Policies.Select(policy => policy with { Rules = [.. policy.Rules.Select(WithLadder)] })] };

        SlaRule WithLadder(SlaRule rule) => rule with
        {
            Targets = [.. rule.Targets.Select(target => target.Metric == metric ? target with { Ladder = ladder } : target)],
        };
    }
}
