using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>What became of effects, for the tenants in the request's <see cref="TenantScope"/>.</summary>
public interface IDeliveryReader
{
    /// <summary>Messages that were given up, newest first, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<Tenanted<GivenUpDelivery>>> GivenUp(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The inbox: delivered messages of channel <c>notification</c> for these targets, newest first, at most <paramref name="limit"/>.
    /// </summary>
    ValueTask<IReadOnlyList<Tenanted<OutboxMessage>>> Inbox(
        IReadOnlyCollection<string> targets, int limit, CancellationToken cancellationToken);
}
