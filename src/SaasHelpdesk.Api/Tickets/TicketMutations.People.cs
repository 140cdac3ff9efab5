using NodaTime;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <content>Watchers and time.</content>
internal static partial class TicketMutations
{
    private static void DeclarePeople(TicketCommands commands, SchemaTypes types)
    {
        commands.Add<AddWatcher>(
            "addWatcher",
            "Lets somebody follow the ticket. The requester's side may add itself only.",
            Permission.WriteTickets,
            input => input.Field("userId", types.Id, "Who. Null for yourself."),
            async (input, request) => (await Watcher(input, request)).Then(static user => new AddWatcher(user)),
            (grain, command, actor) => grain.AddWatcher(command, actor));
        commands.Add<RemoveWatcher>(
            "removeWatcher",
            "Ends somebody's following. The requester's side may remove itself only.",
            Permission.WriteTickets,
            input => input.Field("userId", types.Id, "Who. Null for yourself."),
            async (input, request) => (await Watcher(input, request)).Then(static user => new RemoveWatcher(user)),
            (grain, command, actor) => grain.RemoveWatcher(command, actor));
        commands.Add<LogTime>(
            "logTime",
            "Records time that you spent.",
            Permission.WorkTickets,
            input => input
                .Field("spent", types.Duration.NonNull(), "How long, above zero and at most 24 hours; negative, down to minus what is logged, to correct an entry.")
                .FieldWithDefault("isBillable", types.Boolean.NonNull(), "Whether the customer pays for it.", "false")
                .Field("activity", types.String, "What was done: an activity type of the tenant's choice, up to 64 characters.")
                .Field("remark", types.String, "A remark, up to 2,000 characters."),
            (input, _) => new LogTime(input.Get<Duration>("spent"), input.Get<bool>("isBillable"))
            {
                Activity = input.GetString("activity"),
                Remark = input.GetString("remark"),
            },
            (grain, command, actor) => grain.LogTime(command, actor));
    }

    private static async ValueTask<Result<UserId>> Watcher(InputObject input, ApiRequest request)
    {
        var self = request.Principal.User;
        if (input.GetString("userId") is not { } id || id == request.IdOf(self))
            return self;
        if (!request.Allows(Permission.WorkTickets))
            return InputErrors.NotFound("user", "userId");
        return (await UserInput.Find(request, id, "userId")).Then(static user => user!.Id);
    }
}
