namespace SaasHelpdesk.Storage.Reading;

/// <summary>What became of effects, for the tenants in the request's <see cref="TenantScope"/>.</summary>
public interface IDeliveryReader
{
    /// <summary>Messages that were given up, newest first, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<Tenanted<GivenUpDelivery>>> GivenUp(int limit, CancellationToken cancellationToken);
}
