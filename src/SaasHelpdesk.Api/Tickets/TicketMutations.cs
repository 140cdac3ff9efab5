using SaasHelpdesk.Api.Attachments;
using SaasHelpdesk.Api.Bulk;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>The mutations of one ticket: conversation, assignment, escalation. Further ones are in the files next to this.</summary>
internal static partial class TicketMutations
{
    public static void Declare(SchemaTypes types)
    {
        var commands = new TicketCommands(types);
        DeclareOpening(commands, types);
        DeclareConversation(commands, types);
        DeclareAssignment(commands, types);
        DeclareEscalation(commands, types);
        DeclareClassification(commands, types);
        DeclareLifeCycle(commands, types);
        DeclareRelations(commands, types);
        DeclareSplit(types);
        DeclarePeople(commands, types);
        BulkMutations.Declare(types, commands.Actions);
    }

    private static void DeclareConversation(TicketCommands commands, SchemaTypes types)
    {
        commands.Add<ReplyToTicket>(
            "replyToTicket",
            "Sends a public message. An agent's answers, a requester's waits for an answer and reopens what is resolved.",
            Permission.WriteTickets,
            input => input
                .Field("body", types.String.NonNull(), "Markdown, 1 to 65,536 characters.")
                .Field(AttachmentInput.Field, types.Id.NonNull().List(), AttachmentInput.Description)
                .Field("status", types.String, "A status to set in the same step (reply and wait for the customer). For the support side only.")
                .Field("until", types.DateTime, "With a status that waits for a date: that date, in the future."),
            async (input, request) => input.Has("status") && !request.Principal.IsSupport
                ? InputErrors.NotAllowed("status")
                : (await AttachmentInput.Read(input, request)).Then(files => new ReplyToTicket(input.GetString("body")!)
                {
                    Status = input.GetString("status"),
                    Until = input.Get<NodaTime.Instant?>("until"),
                    Attachments = files,
                }),
            (grain, command, actor) => grain.Reply(command, actor));
        commands.Add<AddNote>(
            "addNote",
            "Adds an internal note, which the requester never sees and which no clock counts.",
            Permission.WorkTickets,
            input => input
                .Field("body", types.String.NonNull(), "Markdown, 1 to 65,536 characters.")
                .Field(AttachmentInput.Field, types.Id.NonNull().List(), AttachmentInput.Description),
            async (input, request) => (await AttachmentInput.Read(input, request))
                .Then(files => new AddNote(input.GetString("body")!) { Attachments = files }),
            (grain, command, actor) => grain.AddNote(command, actor));
        commands.Add<EditMessage>(
            "editMessage",
            "Writes a new version of a message; old versions stay in the history. Its author may, and any agent for an agent's message.",
            Permission.WriteTickets,
            input => input
                .Field("message", types.Int.NonNull(), "The message's number in the ticket.")
                .Field("body", types.String.NonNull(), "Markdown, the whole new text."),
            (input, _) => new EditMessage(input.Get<int>("message"), input.GetString("body")!),
            (grain, command, actor) => grain.EditMessage(command, actor));
    }

    private static void DeclareAssignment(TicketCommands commands, SchemaTypes types)
    {
        commands.Add<AssignTicket>(
            "assignTicket",
            "Gives the ticket to an agent of the team that has it.",
            Permission.WorkTickets,
            input => input
                .Field("agentId", types.Id.NonNull(), "Who works on it from now on.")
                .FieldWithDefault("asOwner", types.Boolean.NonNull(), "Whether the agent becomes the case owner as well. The first assignee does anyway.", "false"),
            (input, request) => request.SlugOf<AgentId>(input.GetString("agentId")!, NodeKind.Agent) is { } agent
                ? new AssignTicket(agent) { AsOwner = input.Get<bool>("asOwner") }
                : InputErrors.NotFound("agent", "agentId"),
            (grain, command, actor) => grain.Assign(command, actor));
        commands.Add<TakeTicket>(
            "takeTicket",
            "You take the ticket: confirm that you work on it, or assign it to yourself.",
            Permission.WorkTickets,
            _ => { },
            (_, _) => new TakeTicket(),
            (grain, command, actor) => grain.Take(command, actor));
        commands.Add<ReleaseTicket>(
            "releaseTicket",
            "You give the ticket back to the team.",
            Permission.WorkTickets,
            input => input.Field("reason", types.String, "Why."),
            (input, _) => new ReleaseTicket { Reason = input.GetString("reason") },
            (grain, command, actor) => grain.Release(command, actor));
    }

    private static void DeclareEscalation(TicketCommands commands, SchemaTypes types)
    {
        commands.Add<HandOverTicket>(
            "handOverTicket",
            "Hands the ticket to another team: upwards it is functional escalation, downwards or to a team that had it before it is handing back.",
            Permission.WorkTickets,
            input => input
                .Field("teamId", types.Id.NonNull(), "The team that gets it.")
                .Field("reason", types.String, "Why, 1 to 2,000 characters. Tenants may require it.")
                .Field("note", types.String, "What is known and what was tried; becomes an internal note. Tenants may require it.")
                .Field("agentId", types.Id, "An agent of that team who gets it at once."),
            (input, request) =>
            {
                if (request.SlugOf<TeamId>(input.GetString("teamId")!, NodeKind.Team) is not { } team)
                    return InputErrors.NotFound("team", "teamId");
                AgentId? agent = input.GetString("agentId") is { } id ? request.SlugOf<AgentId>(id, NodeKind.Agent) : null;
                return agent is null && input.GetString("agentId") is not null
                    ? InputErrors.NotFound("agent", "agentId")
                    : new HandOverTicket(team) { Reason = input.GetString("reason"), Note = input.GetString("note"), Agent = agent };
            },
            (grain, command, actor) => grain.HandOver(command, actor));
        commands.Add<EscalateTicket>(
            "escalateTicket",
            "Asks for management attention (hierarchical escalation). A requester may ask, too.",
            Permission.WriteTickets,
            input => input
                .Field("reason", types.String.NonNull(), "Why, 1 to 2,000 characters.")
                .Field("note", types.String, "The state of affairs; becomes an internal note. Required of agents.")
                .Field("toId", types.Id, "Whose attention (id of a user). Null for the lead of the team. For the support side only."),
            async (input, request) => input.GetString("toId") is not null && !request.Allows(Permission.WorkTickets)
                ? InputErrors.NotAllowed("toId")
                : (await UserInput.Find(request, input.GetString("toId"), "toId")).Then(
                    to => new EscalateTicket(input.GetString("reason")!) { Note = input.GetString("note"), To = to?.Id }),
            (grain, command, actor) => grain.Escalate(command, actor));
        commands.Add<AcknowledgeTicket>(
            "acknowledgeTicket",
            "Says \"seen\": notices of its escalation ladders rest for a while; the clocks go on.",
            Permission.WorkTickets,
            input => input.Field("for", types.Duration.NonNull(), "How long, above zero and at most 30 days."),
            (input, _) => new AcknowledgeTicket(input.Get<NodaTime.Duration>("for")),
            (grain, command, actor) => grain.Acknowledge(command, actor));
    }
}
