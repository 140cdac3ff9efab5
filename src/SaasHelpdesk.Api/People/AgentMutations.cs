using System.Collections.Immutable;
using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.People;

/// <summary>Presence and profile of agents: what automatic assignment goes by.</summary>
internal static class AgentMutations
{
    public static void Declare(SchemaTypes types)
    {
        Declare(
            types,
            "setAgentPresence",
            "Says whether an agent can be given work. Who becomes available gets tickets that wait in their teams; who goes away or offline gives back what was offered and not yet taken. Of others only an administrator or the lead of one of their teams may say it.",
            input => input
                .Field("agentId", types.Id, "The agent. Null for yourself.")
                .Field("presence", AgentTypes.Presence(types).NonNull(), "The presence from now on.")
                .Field("until", types.DateTime, "For `AWAY`: when the agent is available again, in the future. Null for an open end."),
            SetPresence);
        Declare(
            types,
            "setAgentProfile",
            "Says how much work an agent takes, what they are able to do and when they work. What is left out stays as it is. For administrators and leads of the agent's teams.",
            input => input
                .Field("agentId", types.Id.NonNull(), "The agent.")
                .Field("name", types.String, "Name to show, 1 to 200 characters.")
                .Field("capacity", types.Int, "How many tickets the agent takes at a time, 0 to 1,000.")
                .Field("skills", types.String.NonNull().List(), "What the agent is able to do, as slugs; replaces what was there.")
                .Field("shift", types.String, "The key of the calendar of the agent's working hours. Null drops it: the agent then has no hours of their own."),
            SetProfile,
            new AuditRule(AuditActions.AgentUpdated, "agent", "agentId", Permission.WorkTickets, Permission.WritePeople));
    }

    private static void Declare(
        SchemaTypes types, string name, string description, Action<InputObjectType<InputObject>> input, Func<InputObject, ApiRequest, ValueTask<AgentPayload>> run, AuditRule? audit = null) =>
        Mutations.Declare(
            types,
            name,
            description,
            input,
            payload => payload.Field("agent", types.Agent, "The agent after it, or as they are if it was refused. Null if there is none that you may change.", p => p.Agent),
            run,
            audit: audit);

    private static async ValueTask<AgentPayload> SetPresence(InputObject input, ApiRequest request)
    {
        if (!request.Allows(Permission.WorkTickets) && !request.Allows(Permission.WritePeople))
            return AgentPayload.Refused(InputErrors.NotAllowed());
        var self = new AgentId(request.Principal.User.Value);
        var agent = input.GetString("agentId") is { } id ? await AgentAccess.Find(request, request.SlugOf<AgentId>(id, NodeKind.Agent)) : self;
        if (agent is not { } known)
            return AgentPayload.Refused(InputErrors.NotFound("agent", "agentId"));
        if (known != self && !await AgentAccess.MayLead(request, known))
            return AgentPayload.Refused(InputErrors.NotAllowed());
        var command = new SetPresence(input.Get<Presence>("presence"), input.Get<NodaTime.Instant?>("until"));
        return await Answer(request, known, await request.Shared.Grains.Agent(request.Tenant, known).SetPresence(command, request.Actor));
    }

    private static async ValueTask<AgentPayload> SetProfile(InputObject input, ApiRequest request)
    {
        if (!request.Allows(Permission.WorkTickets) && !request.Allows(Permission.WritePeople))
            return AgentPayload.Refused(InputErrors.NotAllowed());
        if (await AgentAccess.Find(request, request.SlugOf<AgentId>(input.GetString("agentId")!, NodeKind.Agent)) is not { } agent)
            return AgentPayload.Refused(InputErrors.NotFound("agent", "agentId"));
        if (!await AgentAccess.MayLead(request, agent))
            return AgentPayload.Refused(InputErrors.NotAllowed());
        var command = await Profile(input, request);
        if (!command.IsSuccess)
            return AgentPayload.Refused(command.Refusal);
        var answer = await request.Shared.Grains.Agent(request.Tenant, agent).SetProfile(command.Value, request.Actor);
        if (answer.Refusal is null)
            Note(request, agent, command.Value);
        return await Answer(request, agent, answer);
    }

    private static void Note(ApiRequest request, AgentId agent, SetProfile profile)
    {
        string?[] given =
        [
            profile.Name is null ? null : "name", profile.Capacity is null ? null : "capacity", profile.Skills is null ? null : "skills",
            profile.Shift is null && !profile.NoShift ? null : "shift",
        ];
        request.Note(AuditActions.AgentUpdated, "agent", agent.Value, ("given", given.Where(name => name is not null)));
    }

    private static async ValueTask<Result<SetProfile>> Profile(InputObject input, ApiRequest request)
    {
        ImmutableArray<SkillId>? skills = null;
        if (input.Get<object>("skills") is not null)
        {
            var given = ImmutableArray.CreateBuilder<SkillId>();
            foreach (var text in input.GetList<string>("skills"))
            {
                if (!SkillId.TryParse(text, out var skill))
                    return Refusal.Validation("agent.skill", "A skill is 1-64 of a-z, 0-9 and inner hyphens.", "skills");
                given.Add(skill);
            }

            skills = given.ToImmutable();
        }

        CalendarId? shift = null;
        if (input.GetString("shift") is { } key)
        {
            if (!CalendarId.TryParse(key, out var calendar) || (await request.Configuration()).Calendar(calendar) is null)
                return InputErrors.NotFound("calendar", "shift");
            shift = calendar;
        }

        return new SetProfile
        {
            Name = input.GetString("name"),
            Capacity = input.Get<int?>("capacity"),
            Skills = skills,
            Shift = shift,
            NoShift = input.Has("shift") && shift is null,
        };
    }

    private static async ValueTask<AgentPayload> Answer(ApiRequest request, AgentId agent, GrainAnswer<AgentState> answer)
    {
        request.Changed(agent);
        var node = await PeopleTypes.Agent(request, agent);
        return new AgentPayload(node, answer.Refusal is { } refusal ? [refusal.ToError(version: answer.Version)] : []);
    }
}
