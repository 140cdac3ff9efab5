using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets.Effects;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>The viewer's inbox.</summary>
internal static class NotificationTypes
{
    private const int MaxCount = 100;
    private const int DefaultCount = 50;

    public static void Declare(SchemaTypes types)
    {
        var kind = types.Schema.Enum<NoticeKind>("NotificationKind", "What a notification is about.")
            .Value(NoticeKind.Assigned, "An agent got the ticket.")
            .Value(NoticeKind.Returned, "An agent lost the ticket to the team.")
            .Value(NoticeKind.HandedOver, "A team got the ticket.")
            .Value(NoticeKind.Replied, "A public message came.")
            .Value(NoticeKind.Noted, "An internal note came.")
            .Value(NoticeKind.Resolved, "The ticket was resolved.")
            .Value(NoticeKind.Reopened, "The ticket was taken up again.")
            .Value(NoticeKind.Escalated, "Management attention is asked for.")
            .Value(NoticeKind.Warning, "A clock comes near its target.")
            .Value(NoticeKind.Breach, "A clock missed its target.")
            .Value(NoticeKind.LadderStep, "A step of an escalation ladder wants attention.");
        var notification = types.Schema.Object<Entry>("Notification", "Something that a person or a team was told.");
        notification.Field("key", types.String.NonNull(), "What makes it unique within the tenant; the same in every delivery.", n => n.Key);
        notification.Field("at", types.DateTime.NonNull(), "When it came about.", n => n.At);
        notification.Field("kind", kind.NonNull(), "What it is about.", n => n.Notice.Kind);
        notification.Field("ticketNumber", types.Int.NonNull(), "The ticket's number.", n => (int)n.Notice.Ticket.Number);
        notification.Field("subject", types.String.NonNull(), "The ticket's subject at that time.", n => n.Notice.Subject);
        notification.Field("by", types.String.NonNull(), "Who made it happen.", n => n.Notice.By);
        notification.Field("moment", types.String, "The warning, breach or ladder step, as metric, cycle and point: `resolution/1/breach`.", n => n.Notice.Moment?.ToString());
        notification.Field("dueAt", types.DateTime, "For what a timer did: the true due time.", n => n.Notice.DueAt);
        notification.Field("reason", types.String, "Why, if a reason was given.", n => n.Notice.Reason);
        types.Query.Field(
            "notifications",
            notification.NonNull().List().NonNull(),
            "What you and your teams were told, newest first.",
            async (_, context) => await Inbox(context.State<ApiRequest>(), context.HasArg("first") ? context.Arg<int>("first") : DefaultCount))
            .Arg("first", types.Int, "How many, 1 to 100; 50 if it is not given.")
            .Cost(5, DefaultCount, "first");
    }

    private static async ValueTask<IEnumerable<Entry>> Inbox(ApiRequest request, int first)
    {
        if (first is < 1 or > MaxCount)
            throw ApiRequest.Refused(Domain.Results.Refusal.Validation("page.size", "Between 1 and 100 can be asked for.", "first"));
        var messages = await request.Deliveries.Inbox(await Targets(request), first, request.Cancellation);
        return messages.Select(message => new Entry(
            message.Row.EffectKey, message.Row.At, DomainJson.Deserialize<Notice>(message.Row.Payload.Span)));
    }

    // A requester is told as a person only; who works on tickets also as an agent and with each team.
    private static async ValueTask<IReadOnlyCollection<string>> Targets(ApiRequest request)
    {
        var targets = new List<string> { NoticeTargets.Of(request.Principal.User) };
        if (!request.Allows(Permission.WorkTickets))
            return targets;
        var agent = new AgentId(request.Principal.User.Value);
        targets.Add(NoticeTargets.Of(agent));
        foreach (var team in (await request.Configuration()).Teams.Where(team => team.Lead == agent || team.Members.Any(member => member.Agent == agent)))
        {
            targets.Add(NoticeTargets.Of(team.Id));
            targets.Add(NoticeTargets.OnDuty(team.Id));
        }

        return targets;
    }

    private sealed record Entry(string Key, Instant At, Notice Notice);
}
