using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Requests;

/// <content>Events of the change feed.</content>
internal sealed partial class ApiRequestFactory
{
    /// <summary>The event with its content, which the live end of the feed leaves out where it is long.</summary>
    public async ValueTask<RecordedEvent> EventOf(TenantId tenant, FeedItem item, CancellationToken cancellationToken)
    {
        if (!item.Event.Data.IsEmpty)
            return item.Event;
        var rest = await ledger.Read(tenant, item.Stream, item.Event.Version, cancellationToken);
        return rest[0];
    }
}
