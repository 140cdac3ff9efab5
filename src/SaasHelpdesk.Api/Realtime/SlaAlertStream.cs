using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>Warnings, breaches and ladder steps out of the change feed.</summary>
internal static class SlaAlertStream
{
    private static readonly FrozenDictionary<string, SlaAlertKind> Kinds = new Dictionary<string, SlaAlertKind>
    {
        ["slaWarned"] = SlaAlertKind.Warning,
        ["slaBreached"] = SlaAlertKind.Breach,
        ["ladderStepFired"] = SlaAlertKind.LadderStep,
    }.ToFrozenDictionary();

    public static async IAsyncEnumerable<SlaAlert> Follow(
        SubscriptionSession session,
        ApiRequestFactory shared,
        FeedPosition? after,
        QueueRule queue,
        HashSet<SlaAlertKind> kinds,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        bool IsWanted(FeedItem item) => item.Stream.Kind == StreamKind.Ticket && Kinds.TryGetValue(item.Event.Type, out var kind)
            && (kinds.Count == 0 || kinds.Contains(kind));
        await foreach (var change in FeedStream.Visible(session, shared, after, IsWanted, cancellationToken))
        {
            var request = session.Request;
            if (!request.Allows(Permission.ReadInternals) || !(await queue.Resolve(request))(change.Ticket!))
                continue;
            var recorded = await shared.EventOf(request.Tenant, change.Item, request.Cancellation);
            var happened = DomainJson.Deserialize<TicketEvent>(recorded.Data.Span);
            yield return new SlaAlert(Kinds[change.Item.Event.Type], MomentOf(happened), happened, change);
        }
    }

    private static SlaMomentId MomentOf(TicketEvent happened) => happened switch
    {
        SlaWarned warned => warned.Moment,
        SlaBreached breached => breached.Moment,
        LadderStepFired fired => fired.Moment,
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no moment of a clock."),
    };
}
